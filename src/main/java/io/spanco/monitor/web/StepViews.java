package io.spanco.monitor.web;

import io.spanco.monitor.Step;
import io.spanco.platform.engine.DiagramWords;
import io.spanco.platform.page.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the steps of a diagram into words. */
@Component
class StepViews {

    private static final BigDecimal MINUTES_A_DAY = new BigDecimal("1440");
    private static final BigDecimal SHORTEST_DAYS = new BigDecimal("2");
    private static final int HOTTEST = 4;

    private final Formats formats;
    private final MessageSource messages;
    private final DiagramWords words;

    StepViews(Formats formats, MessageSource messages, DiagramWords words) {
        this.formats = formats;
        this.messages = messages;
        this.words = words;
    }

    List<StepView> of(List<Step> steps, Locale locale) {
        BigDecimal longest =
                steps.stream().filter(Step::takesTime).map(Step::medianMinutes).reduce(BigDecimal.ONE, BigDecimal::max);
        return steps.stream().map(step -> view(step, longest, locale)).toList();
    }

    private StepView view(Step step, BigDecimal longest, Locale locale) {
        String kind = messages.getMessage("monitor.type." + step.type(), null, step.type(), locale);
        return new StepView(
                step.id(),
                step.name() == null ? kind : words.of(step.name()),
                step.name() == null ? null : kind,
                words.of(step.documentation()),
                step.waiting(),
                step.incidents(),
                step.passed(),
                step.takesTime() ? time(step.medianMinutes(), locale) : null,
                step.takesTime() ? time(step.meanMinutes(), locale) : null,
                step.takesTime() ? heat(step.medianMinutes(), longest) : 0);
    }

    /** Days from two days on, else hours or minutes. */
    private String time(BigDecimal minutes, Locale locale) {
        BigDecimal days = minutes.divide(MINUTES_A_DAY, 1, RoundingMode.HALF_UP);
        return days.compareTo(SHORTEST_DAYS) >= 0
                ? formats.quantity(days) + "\u00a0" + messages.getMessage("fmt.days", null, locale)
                : formats.duration(minutes.setScale(0, RoundingMode.HALF_UP));
    }

    private static int heat(BigDecimal minutes, BigDecimal longest) {
        return minutes.multiply(BigDecimal.valueOf(HOTTEST))
                .divide(longest, 0, RoundingMode.CEILING)
                .intValue();
    }
}
