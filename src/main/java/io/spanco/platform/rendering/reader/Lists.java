package io.spanco.platform.rendering.reader;

import io.spanco.platform.rendering.reader.Paragraph.Label;
import io.spanco.platform.rendering.reader.Paragraph.Suffix;
import io.spanco.platform.rendering.reader.ParagraphFormat.ListPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docx4j.wml.Lvl;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.Numbering;

/** The document's numbered and bulleted lists, with their counters. */
final class Lists {
    private static final int LEVELS = 9;

    private final Map<String, Numbering.Num> lists = new HashMap<>();
    private final Map<String, Numbering.AbstractNum> definitions = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Boolean> started = new HashMap<>();
    private final Refusals refusals;
    private final TextFormats texts;

    /** @param source the document's list definitions; null when it has none */
    Lists(Numbering source, Refusals refusals, TextFormats texts) {
        this.refusals = refusals;
        this.texts = texts;
        if (source != null) {
            source.getNum().forEach(list -> lists.put(list.getNumId().toString(), list));
            source.getAbstractNum()
                    .forEach(each -> definitions.put(each.getAbstractNumId().toString(), each));
        }
    }

    /** The format with the indents and tab stops of a list's level. */
    ParagraphFormat indented(ParagraphFormat base, ListPosition position, ParagraphFormats paragraphs) {
        Lvl level = level(position.list(), position.level());
        return level == null ? base : paragraphs.over(base, level.getPPr());
    }

    /** Counts an item and gives its label; null when the list is not defined. */
    Label next(ListPosition position, TextFormat mark) {
        Lvl level = level(position.list(), position.level());
        if (level == null) {
            return null;
        }
        int[] counter = count(position);
        String text = level.getLvlText() == null ? "" : level.getLvlText().getVal();
        boolean bullet = format(level) == NumberFormat.BULLET;
        TextFormat format = bullet ? texts.exceptFont(mark, level.getRPr()) : texts.over(mark, level.getRPr());
        String shown = bullet ? bullet(text) : numbered(text, position, counter, level);
        Alignment alignment = level.getLvlJc() == null
                ? Alignment.LEFT
                : new ParagraphFormats(refusals).alignment(Alignment.LEFT, level.getLvlJc());
        return new Label(shown, format, suffix(level), alignment);
    }

    private static Suffix suffix(Lvl level) {
        String suffix = level.getSuff() == null ? "tab" : level.getSuff().getVal();
        return switch (suffix) {
            case "space" -> Suffix.SPACE;
            case "nothing" -> Suffix.NOTHING;
            default -> Suffix.TAB;
        };
    }

    private Lvl level(String list, int index) {
        Numbering.Num num = lists.get(list);
        if (num == null) {
            return null;
        }
        for (Numbering.Num.LvlOverride override : num.getLvlOverride()) {
            if (override.getIlvl().intValue() == index && override.getLvl() != null) {
                return override.getLvl();
            }
        }
        Numbering.AbstractNum definition =
                definitions.get(num.getAbstractNumId().getVal().toString());
        if (definition != null && definition.getNumStyleLink() != null) {
            throw refusals.of("w:numStyleLink (list style)");
        }
        List<Lvl> levels = definition == null ? List.of() : definition.getLvl();
        return levels.stream()
                .filter(each -> each.getIlvl().intValue() == index)
                .findFirst()
                .orElse(null);
    }

    private int[] count(ListPosition position) {
        Numbering.Num num = lists.get(position.list());
        int[] counter =
                counters.computeIfAbsent(num.getAbstractNumId().getVal().toString(), key -> fresh(position.list()));
        if (started.put(position.list(), true) == null) {
            restart(num, counter);
        }
        counter[position.level()]++;
        for (int deeper = position.level() + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = start(position.list(), deeper) - 1;
        }
        return counter;
    }

    private int[] fresh(String list) {
        int[] counter = new int[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            counter[level] = start(list, level) - 1;
        }
        return counter;
    }

    private static void restart(Numbering.Num num, int[] counter) {
        for (Numbering.Num.LvlOverride override : num.getLvlOverride()) {
            if (override.getStartOverride() != null) {
                counter[override.getIlvl().intValue()] =
                        override.getStartOverride().getVal().intValue() - 1;
            }
        }
    }

    private int start(String list, int index) {
        Lvl level = level(list, index);
        return level == null || level.getStart() == null
                ? 1
                : level.getStart().getVal().intValue();
    }

    private static NumberFormat format(Lvl level) {
        return level.getNumFmt() == null
                ? NumberFormat.DECIMAL
                : level.getNumFmt().getVal();
    }

    private String numbered(String pattern, ListPosition position, int[] counter, Lvl own) {
        boolean legal = Units.on(own.getIsLgl(), false);
        String text = pattern;
        for (int level = 0; level <= position.level(); level++) {
            String place = "%" + (level + 1);
            if (text.contains(place)) {
                Lvl definition = level(position.list(), level);
                int number = Math.max(counter[level], start(position.list(), level));
                NumberFormat style = legal || definition == null ? NumberFormat.DECIMAL : format(definition);
                text = text.replace(place, number(number, style));
            }
        }
        return text;
    }

    private String number(int value, NumberFormat style) {
        return switch (style) {
            case DECIMAL -> Integer.toString(value);
            case DECIMAL_ZERO -> value < 10 ? "0" + value : Integer.toString(value);
            case LOWER_LETTER -> letters(value, 'a');
            case UPPER_LETTER -> letters(value, 'A');
            case LOWER_ROMAN -> roman(value).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(value);
            case NONE -> "";
            default -> throw refusals.of("w:numFmt “" + style.value() + "” (numbering)");
        };
    }

    private static String letters(int value, char first) {
        String letter = String.valueOf((char) (first + (value - 1) % 26));
        return letter.repeat((value - 1) / 26 + 1);
    }

    private static String roman(int value) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                text.append(signs[i]);
            }
        }
        return text.toString();
    }

    /** Bullets drawn from fonts of symbols stand in Unicode's private area. */
    private static String bullet(String text) {
        StringBuilder shown = new StringBuilder();
        for (char sign : text.toCharArray()) {
            boolean symbol = sign >= 0xF000 && sign <= 0xF0FF;
            shown.append(symbol ? (sign == 0xF0A7 ? '▪' : '•') : sign);
        }
        return shown.toString();
    }
}
