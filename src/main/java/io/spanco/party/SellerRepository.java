package io.spanco.party;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SellerRepository extends Repository<Seller, Integer> {

    @Query("select s from Seller s")
    Seller get();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Seller s")
    Seller lock();

    Seller saveAndFlush(Seller seller);
}
