package io.spanco.schedule.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the schedules stand in the menus, and the tasks that are done on the pages of this room. */
@Configuration
class ScheduleNavigation {

    @Bean
    NavigationEntry workshopEntry() {
        return NavigationEntry.of(NavigationGroup.FULFIL, 20, "schedule.workshop", WorkshopController.PATH, "tool")
                .onTabBar("schedule.short");
    }

    @Bean
    NavigationEntry myScheduleEntry() {
        return NavigationEntry.of(NavigationGroup.TOP, 20, "schedule.me", MyScheduleController.PATH, "calendar-week");
    }

    @Bean
    TaskPlace planOrderPlace() {
        return TaskPlace.page("planOrder", "/orders/{subject}", "clipboard-list", Right.PLAN_WORK);
    }

    @Bean
    TaskPlace performOperationPlace() {
        return TaskPlace.dialog(
                "performOperation", "/schedule/operations/{subject}/finish?page=deal", "tool", Right.PLAN_WORK);
    }
}
