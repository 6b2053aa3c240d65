package io.spanco.party;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SellerRepository extends Repository<Seller, Integer> {

    Optional<Seller> findById(int id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Seller s")
    Seller lock();

    Seller saveAndFlush(Seller seller);
}
