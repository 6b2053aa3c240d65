package io.spanco.purchase;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SupplierInvoiceRepository extends JpaRepository<SupplierInvoice, Long> {

    Optional<SupplierInvoice> findByNumber(String number);

    @Query("""
            select i from SupplierInvoice i join i.parentIds p left join fetch i.lines
            where p = :orderId and i.status = io.spanco.purchase.SupplierInvoiceStatus.TO_CHECK order by i.id""")
    List<SupplierInvoice> findToCheck(long orderId);

    boolean existsByCompanyIdAndSupplierNumberAndStatusNot(
            long companyId, String supplierNumber, SupplierInvoiceStatus status);
}
