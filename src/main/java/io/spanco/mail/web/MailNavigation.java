package io.spanco.mail.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page of this room stands in the menus, and the task that is done on it. */
@Configuration
class MailNavigation {

    @Bean
    NavigationEntry mailsEntry() {
        return NavigationEntry.of(NavigationGroup.STEER, 30, "mail.mails", "/mails", "mail", Right.SEE_MONEY_LISTS);
    }

    @Bean
    TaskPlace correctRecipientPlace() {
        return TaskPlace.page("correctRecipient", "/mails/{subject}", "mail-x", Right.SELL);
    }
}
