package io.spanco.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.spanco.platform.engine.Jobs;
import io.spanco.platform.time.MovableClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The order of the telling, and what becomes of it when something goes wrong. */
class TellerTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A Wednesday. */
    private static final Instant PRESENT = Instant.parse("2026-11-25T14:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(PRESENT, PARIS));
    private final StoryBook book = mock();
    private final Jobs jobs = mock();
    private final List<String> told = new ArrayList<>();
    private Teller teller;

    @BeforeEach
    void anEmptyBook() {
        when(book.begin()).thenReturn(PRESENT);
        when(book.toldSteps()).thenReturn(Set.of());
        when(book.failedTales()).thenReturn(List.of());
        teller = new Teller(
                List.of(this::twoTales),
                book,
                new Progress(clock),
                jobs,
                clock,
                new TransactionTemplate(mock(PlatformTransactionManager.class)));
    }

    private void twoTales(Story story) {
        Tale first = story.tale("first", "The first");
        first.on(-10, Team.CLAIRE, says("first opens"));
        first.on(-4, Team.CLAIRE, says("first goes on"));
        Tale second = story.tale("second", "The second");
        second.on(-7, Team.CLAIRE, says("second opens"));
        second.on(-2, Team.CLAIRE, says("second goes on"));
    }

    private Act says(String text) {
        return tale -> told.add(text + " on " + clock.instant().atZone(PARIS).toLocalDate());
    }

    @Test
    void talesAreToldTogetherInTheOrderOfTheirDays() {
        teller.tell();
        assertThat(told)
                .containsExactly(
                        "first opens on 2026-11-13",
                        "second opens on 2026-11-18",
                        "first goes on on 2026-11-20",
                        "second goes on on 2026-11-23");
        verify(jobs).pause();
        verify(jobs).resume();
        verify(book).finish();
    }

    @Test
    void whatIsToldIsNotToldAgain() {
        when(book.toldSteps()).thenReturn(Set.of("first/1", "second/1"));
        teller.tell();
        assertThat(told).hasSize(2).allMatch(text -> text.contains("goes on"));
    }

    @Test
    void aStoryThatIsOverIsLeftAlone() {
        when(book.isFinished()).thenReturn(true);
        teller.tell();
        assertThat(told).isEmpty();
        verify(jobs, never()).pause();
    }

    @Test
    void aFailureEndsItsTaleAndNoOther() {
        Teller clumsy = new Teller(
                List.of(this::aTaleThatBreaksOff, this::twoTales),
                book,
                new Progress(clock),
                jobs,
                clock,
                new TransactionTemplate(mock(PlatformTransactionManager.class)));
        clumsy.tell();
        assertThat(told).hasSize(4).noneMatch(text -> text.contains("never"));
        verify(book).failed(any(), any());
        verify(book).finish();
    }

    private void aTaleThatBreaksOff(Story story) {
        Tale tale = story.tale("clumsy", "It breaks off");
        tale.on(-9, Team.CLAIRE, failing -> {
            throw new IllegalStateException("refused");
        });
        tale.on(-8, Team.CLAIRE, says("never"));
    }

    @Test
    void stoppedItIsNotOverAndNoJobRunsByItself() {
        teller.stop();
        teller.tell();
        assertThat(told).isEmpty();
        verify(book, never()).finish();
        verify(jobs, never()).resume();
    }

    @Test
    void nothingHappensAfterThePresentNorOnADayOff() {
        StoryDays days = new StoryDays(PRESENT, PARIS);
        assertThat(days.day(-3)).isEqualTo("2026-11-20");
        assertThat(days.day(3)).isEqualTo("2026-11-30");
        assertThat(days.day(-14)).isEqualTo("2026-11-10");
        Tale tale = new Story(days, book).tale("now", "Today");
        tale.on(0, Team.CLAIRE, says("a"));
        tale.on(0, Team.CLAIRE, says("b"));
        assertThat(tale.steps()).allMatch(step -> !step.at().isAfter(PRESENT));
    }
}
