package io.spanco.mail;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MailRepository extends JpaRepository<Mail, Long> {

    @Modifying
    @Query(
            "delete from Mail m where m.id = :id and m.documentId = :documentId and m.status = io.spanco.mail.MailStatus.HELD")
    void deleteHeld(long id, long documentId);

    Optional<Mail> findFirstByDocumentIdAndStatusOrderByIdDesc(long documentId, MailStatus status);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mail m where m.id = :id")
    Optional<Mail> lock(long id);

    @Query("select m.id from Mail m where m.status = io.spanco.mail.MailStatus.QUEUED and not m.started order by m.id")
    List<Long> findNotStarted();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mail m where m.id = :id and not m.started")
    Optional<Mail> lockNotStarted(long id);
}
