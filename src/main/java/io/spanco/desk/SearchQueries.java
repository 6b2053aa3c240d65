package io.spanco.desk;

import io.spanco.deal.Stage;
import io.spanco.document.DocumentRights;
import io.spanco.document.DocumentType;
import io.spanco.platform.database.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through one kind of thing, by SQL and its indexes: words without regard to case and accents, what begins with a
 * reference, words that are written much alike. Documents that the person may not read are not there. Each look-up stops
 * by itself after a second and a half.
 */
@Component
class SearchQueries {

    /** A word of a line may occur a hundred thousand times; the most alike of so many are good enough. */
    private static final int CANDIDATES = 200;

    /** What begins like one of our own numbers; a customer's may look the same, but for its first letters. */
    private static final Pattern REFERENCE = Pattern.compile(
            Stream.concat(Stream.of("AF"), Arrays.stream(DocumentType.values()).map(DocumentType::prefix))
                    .distinct()
                    .collect(Collectors.joining("|", "(", ")-[0-9][0-9A-Z-]{0,37}")));

    /** The plan depends on how rare the words are; reading in parallel, or compiling, costs more than the answer takes. */
    private static final String SETTINGS = """
            select set_config('statement_timeout', '1500', true), set_config('jit', 'off', true),
                   set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('pg_trgm.word_similarity_threshold', '0.5', true)""";

    private static final String DOCUMENT_REFERENCE = "coalesce(d.number, 'draft-' || d.id)";

    private final JdbcClient jdbc;
    private final DocumentRights rights;

    SearchQueries(JdbcClient jdbc, DocumentRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** The newest rows in which every word occurs. @param before id of the row that came last, null to begin */
    @Transactional(readOnly = true)
    public List<SearchHit> find(SearchKind kind, String typed, Long before, int size) {
        prepare();
        String reference = typed.strip().toUpperCase(Locale.ROOT);
        if (kind.hasReferences() && REFERENCE.matcher(reference).matches()) {
            return byReference(kind, reference, before, size);
        }
        SearchWords words = SearchWords.of(typed);
        return rows(
                kind,
                jdbc.sql(kind.select() + words.condition(kind.searched())
                                + " and d.id < :before order by d.id desc limit :size")
                        .params(words.parameters())
                        .param("before", before == null ? Long.MAX_VALUE : before)
                        .param("size", size));
    }

    /** Newest number first; a document also by its customer's own reference, wherever in it. */
    private List<SearchHit> byReference(SearchKind kind, String reference, Long before, int size) {
        String own = kind.select() + "d.number ^@ :reference" + behind(kind, "d.number", before)
                + " order by d.number using ~>~ limit :size";
        String sql = kind != SearchKind.DOCUMENT
                ? own
                : "select * from ((" + own + ") union all (" + kind.select()
                        + "spanco.plain(d.customer_reference) like '%' || spanco.plain(:reference) || '%'"
                        + " and coalesce(not d.number ^@ :reference, true)" + behind(kind, DOCUMENT_REFERENCE, before)
                        + " order by " + DOCUMENT_REFERENCE + " using ~>~ limit :size)) found"
                        + " order by reference using ~>~ limit :size";
        return rows(
                kind,
                jdbc.sql(sql)
                        .param("reference", reference)
                        .param("before", before)
                        .param("size", size));
    }

    private static String behind(SearchKind kind, String place, Long before) {
        if (before == null) {
            return "";
        }
        String last = kind == SearchKind.DEAL
                ? "select d.number from spanco.deal d"
                : "select " + DOCUMENT_REFERENCE + " from spanco.document d";
        return " and " + place + " ~<~ (" + last + " where d.id = :before)";
    }

    /** The rows whose words are written most like those typed. */
    @Transactional(readOnly = true)
    public List<SearchHit> resembling(SearchKind kind, String typed, int size) {
        prepare();
        SearchWords words = SearchWords.of(typed);
        String likeness = words.likeness(kind.searched());
        String candidates = kind.select().replaceFirst("select d\\.id", "select " + likeness + " as likeness, d.id")
                + words.resemblance(kind.searched()) + " limit " + CANDIDATES;
        return rows(
                kind,
                jdbc.sql("select * from (" + candidates + ") found order by likeness desc, id desc limit :size")
                        .params(words.parametersOfResemblance())
                        .param("size", size));
    }

    private void prepare() {
        jdbc.sql(SETTINGS).query((row, index) -> index).list();
    }

    private List<SearchHit> rows(SearchKind kind, StatementSpec statement) {
        List<String> types = Arrays.stream(DocumentType.values())
                .filter(rights::mayRead)
                .map(Enum::name)
                .toList();
        return statement
                .param("types", types)
                .query((row, index) -> hit(kind, row))
                .list();
    }

    private static SearchHit hit(SearchKind kind, ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return new SearchHit(
                row.getLong("id"),
                row.getString("type"),
                row.getString("reference"),
                row.getString("text"),
                row.getString("about"),
                row.getString("deal"),
                row.getString("status"),
                stage == null ? null : Stage.valueOf(stage),
                row.getString("kind"),
                row.getBigDecimal("amount"),
                kind.path(row.getString("type"), row.getString("reference")));
    }
}
