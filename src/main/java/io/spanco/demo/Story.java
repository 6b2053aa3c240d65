package io.spanco.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All tales, told together in the order of their days: so numbers follow the calendar as they do in life. */
class Story {

    private final StoryDays days;
    private final Tale.Names names;
    private final List<Tale> tales = new ArrayList<>();

    Story(StoryDays days, Tale.Names names) {
        this.days = days;
        this.names = names;
    }

    /** @param title of the deal */
    Tale tale(String key, String title) {
        Tale tale = new Tale(key, title, days, names);
        tales.add(tale);
        return tale;
    }

    /** Oldest first; of the same moment, those of the tale that was begun first. */
    List<Step> steps() {
        Stream<Step> all = tales.stream().flatMap(tale -> tale.steps().stream());
        return all.sorted(Comparator.comparing(Step::at)).toList();
    }
}
