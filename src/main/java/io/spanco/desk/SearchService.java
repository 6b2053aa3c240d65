package io.spanco.desk;

import io.spanco.platform.database.SearchWords;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** The search over everything: what is written so, and only when nothing is, what is written much alike. */
@Service
public class SearchService {

    private static final String QUERY_CANCELLED = "57014";

    /**
     * What was found of one kind.
     *
     * @param more whether there is more of it
     * @param tooMany whether the look-up was given up: the words are too common
     */
    public record Group(SearchKind kind, List<SearchHit> hits, boolean more, boolean tooMany) {}

    /** @param alike whether nothing is written so, and this is what resembles it */
    public record Found(List<Group> groups, boolean alike) {

        public boolean isEmpty() {
            return groups.isEmpty();
        }
    }

    private final SearchQueries queries;

    SearchService(SearchQueries queries) {
        this.queries = queries;
    }

    /** At most so many of each kind; kinds without a row are missing. */
    @Requires(Right.READ)
    public Found everywhere(String typed, int most) {
        if (SearchWords.of(typed).isEmpty()) {
            return new Found(List.of(), false);
        }
        List<Group> exact = groups(most, kind -> queries.find(kind, typed, null, most + 1));
        return exact.isEmpty()
                ? new Found(groups(most, kind -> queries.resembling(kind, typed, most)), true)
                : new Found(exact, false);
    }

    /** The next of one kind. @param before id of the row that came last, null to begin */
    @Requires(Right.READ)
    public Group of(SearchKind kind, String typed, Long before, int size) {
        return SearchWords.of(typed).isEmpty()
                ? new Group(kind, List.of(), false, false)
                : group(kind, size, one -> queries.find(one, typed, before, size + 1));
    }

    private static List<Group> groups(int most, Function<SearchKind, List<SearchHit>> look) {
        return Arrays.stream(SearchKind.values())
                .map(kind -> group(kind, most, look))
                .filter(group -> group.tooMany() || !group.hits().isEmpty())
                .toList();
    }

    private static Group group(SearchKind kind, int most, Function<SearchKind, List<SearchHit>> look) {
        try {
            List<SearchHit> found = look.apply(kind);
            return new Group(kind, found.subList(0, Math.min(most, found.size())), found.size() > most, false);
        } catch (DataAccessException failure) {
            if (failure.getRootCause() instanceof SQLException cause && QUERY_CANCELLED.equals(cause.getSQLState())) {
                return new Group(kind, List.of(), false, true);
            }
            throw failure;
        }
    }
}
