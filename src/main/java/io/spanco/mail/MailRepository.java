package io.spanco.mail;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MailRepository extends JpaRepository<Mail, Long> {

    @Modifying
    @Query("delete from Mail m where m.id = :id and m.status = io.spanco.mail.MailStatus.HELD")
    void deleteHeld(long id);
}
