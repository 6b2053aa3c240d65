package io.spanco.platform.page;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How a state is shown: colour, icon and label, always all three. A label agrees in gender with its thing, so that its key
 * is {@code status.<TYPE>.<STATUS>}. Templates call it {@code @signs}; its fragments are in {@code ui.html}.
 */
@Component("signs")
class Signs {

    /**
     * @param look classes of the element
     * @param icon symbol of the sprite
     */
    record Sign(String look, String icon, String labelKey) {}

    private static final Sign UNKNOWN = new Sign("pill pill-closed", "circle", null);

    /** A mail that went out is done with; a refused quote is shown like a kind, so that it is seen in a list of kinds. */
    private static final Map<String, Sign> EXCEPTIONS = Map.of(
            "MAIL.SENT", new Sign("pill pill-done", "circle-check", null),
            "QUOTE.REFUSED", new Sign("tag tag-REFUSED", "circle-x", null));

    private static final Map<String, Sign> BY_STATUS = Stream.of(
                    all("draft", "pencil", "DRAFT"),
                    all("draft", "circle-dashed", "PLANNED"),
                    all("draft", "list-check", "TASK"),
                    all("draft", "hourglass-high", "QUEUED"),
                    all("issued", "send", "SENT", "ISSUED"),
                    all("issued", "clipboard-check", "CONFIRMED"),
                    all("work", "player-play", "STARTED", "SENDING", "OPEN"),
                    all("work", "shield-exclamation", "AWAITING_APPROVAL"),
                    all("work", "hourglass-high", "DUE_SOON", "TO_CHECK"),
                    all("ready", "package", "READY", "PREPARED", "PARTLY_RECEIVED"),
                    all("late", "alert-triangle", "LATE"),
                    all("done", "circle-check", "DONE", "DELIVERED", "RECEIVED", "PAID", "CHECKED", "RECORDED"),
                    all("accepted", "circle-check", "ACCEPTED", "WON"),
                    all("dispute", "hand-stop", "DISPUTED"),
                    all("failed", "circle-x", "REFUSED", "FAILED"),
                    all("closed", "minus", "NOT_RETAINED", "LOST"),
                    all("closed", "clock-off", "EXPIRED"),
                    all("closed", "ban", "CANCELLED", "ABANDONED"),
                    all("closed", "cash-off", "WRITTEN_OFF"))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, String> KIND_ICONS = Map.of(
            "NORMAL",
            "file-text",
            "VIP",
            "crown",
            "PRICE_CATALOGUE",
            "book-2",
            "TENDER",
            "gavel",
            "REFUSED",
            "circle-x");

    /** The sign of a status; {@code type} is the document's type, or OPERATION, MAIL, DEAL. */
    public Sign of(Object type, Object status) {
        String code = type + "." + status;
        Sign sign = EXCEPTIONS.getOrDefault(code, BY_STATUS.getOrDefault(Objects.toString(status), UNKNOWN));
        return new Sign(sign.look(), sign.icon(), "status." + code);
    }

    /** The icon of a quote kind. */
    public String kindIcon(Object kind) {
        return KIND_ICONS.getOrDefault(Objects.toString(kind), "file-text");
    }

    /** The class of the round of a person's initials: the same person, the same tint. */
    public String avatar(String name) {
        return "avatar-" + Math.floorMod(Objects.hashCode(name), 5);
    }

    private static Stream<Map.Entry<String, Sign>> all(String look, String icon, String... statuses) {
        return Stream.of(statuses).map(status -> Map.entry(status, new Sign("pill pill-" + look, icon, null)));
    }
}
