package io.spanco.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<CommercialDocument, Long> {

    @Query(
            "select d from CommercialDocument d join d.parentIds p where p = :parent and d.type = :type order by d.id desc")
    List<CommercialDocument> findChildren(long parent, DocumentType type);

    @Query("select new io.spanco.document.Documents$Parent(d.type, d.number, d.id) from CommercialDocument d"
            + " where d.id in :ids order by d.id")
    List<Documents.Parent> findParents(Collection<Long> ids);

    @Query("select d.dealNumber from CommercialDocument d where d.number = :number")
    Optional<String> findDealNumberByNumber(String number);

    @Query("select d.dealNumber from CommercialDocument d where d.id = :id")
    Optional<String> findDealNumberById(long id);
}
