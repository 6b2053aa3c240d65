package io.spanco.document;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentRepository extends JpaRepository<CommercialDocument, Long> {

    Optional<CommercialDocument> findByNumber(String number);
}
