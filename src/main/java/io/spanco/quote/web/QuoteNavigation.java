package io.spanco.quote.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of quotes stand in the menus, and the tasks that are done on them. */
@Configuration
class QuoteNavigation {

    @Bean
    NavigationEntry quotesEntry() {
        return NavigationEntry.of(NavigationGroup.SELL, 20, "nav.quotes", "/quotes", "file-text");
    }

    @Bean
    TaskPlace prepareQuotePlace() {
        return TaskPlace.page("prepareQuote", "/quotes/{subject}", "writing", Right.SELL);
    }

    @Bean
    TaskPlace approveQuotePlace() {
        return TaskPlace.page("approveQuote", "/quotes/{subject}", "shield-check", Right.APPROVE_QUOTES);
    }

    @Bean
    TaskPlace recordAnswerPlace() {
        return TaskPlace.dialog("recordAnswer", "/quotes/{subject}/answer", "message-circle", Right.SELL);
    }

    @Bean
    TaskPlace followUpPlace() {
        return TaskPlace.dialog("followUp", "/quotes/{subject}/answer", "phone", Right.SELL);
    }

    @Bean
    TaskPlace decideNextStepPlace() {
        return TaskPlace.dialog("decideNextStep", "/deals/{subject}/next-step", "route", Right.SELL);
    }
}
