package io.spanco.platform.identity;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the groups are called in the reader's language; a group of the house's own has its id for a name. */
@Component
public class GroupNames {

    private final MessageSource messages;

    GroupNames(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String group) {
        return messages.getMessage("group." + group, null, group, LocaleContextHolder.getLocale());
    }

    /** Each once, as one text. */
    public String of(Collection<String> groups) {
        return groups.stream().distinct().map(this::of).collect(Collectors.joining(", "));
    }
}
