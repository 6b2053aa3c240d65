package io.spanco.desk;

import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.page.NewsBell;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others have done on my deals, and on the deals of which a task is assigned to me, since I last looked, or else since
 * the first sign-in that was noted: read off the append-only history. Looks at the newest two thousand events of the house at
 * most, so that it costs the same on every page whoever asks.
 */
@Component
public class News {

    private static final String FROM = """
             from (select * from spanco.deal_event
                  where id > :seen and id <= :upTo order by id desc limit 2000) n
            join spanco.deal d on d.number = n.deal_number
            where n.by_user <> :me and n.event <> 'STAGE_ENTERED'
              and (d.owner = :me or d.number in (
                    select e.business_key_ from public.act_ru_task t
                    join public.act_ru_execution e on e.id_ = t.proc_inst_id_ where t.assignee_ = :me))""";

    /**
     * @param by login, or {@link CurrentUser#PROCESS}
     * @param event upper-case code, and {@code text} the same as a French sentence
     * @param document reference, or null
     * @param unread whether it came after the person last looked
     */
    public record Item(
            long id,
            Instant at,
            String by,
            String event,
            String text,
            String document,
            String deal,
            String title,
            boolean unread) {}

    private final JdbcClient jdbc;
    private final CurrentUser user;

    News(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** How many are unread, at most one more than {@link NewsBell#MOST}. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("select count(*) from (select 1" + FROM + " limit :most) counted")
                .param("seen", seen())
                .param("upTo", Long.MAX_VALUE)
                .param("me", user.login())
                .param("most", NewsBell.MOST + 1)
                .query(Integer.class)
                .single();
    }

    /** The newest, read or not, newest first; from now on they, and all before them, are read. */
    @Transactional
    public List<Item> look() {
        long seen = seen();
        long upTo = newest();
        List<Item> newest = jdbc.sql("select n.id, n.at, n.by_user, n.event, n.text, n.document, d.number, d.title"
                        + FROM + " order by n.id desc limit :most")
                .param("seen", 0L)
                .param("upTo", upTo)
                .param("me", user.login())
                .param("most", NewsBell.MOST)
                .query((row, index) -> new Item(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_user"),
                        row.getString("event"),
                        row.getString("text"),
                        row.getString("document"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getLong("id") > seen))
                .list();
        remember(upTo);
        return newest;
    }

    /** What happened before a person's first sign-in is no news to them. */
    @EventListener
    @Transactional
    public void begin(InteractiveAuthenticationSuccessEvent signedIn) {
        jdbc.sql("""
                        insert into spanco.news_seen (login, event_id)
                        select :login, coalesce(max(id), 0) from spanco.deal_event
                        on conflict (login) do nothing""").param("login", signedIn.getAuthentication().getName()).update();
    }

    private long seen() {
        return jdbc.sql("select event_id from spanco.news_seen where login = :me")
                .param("me", user.login())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The highest id of the house: what is not the person's own need not be looked at again. */
    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from spanco.deal_event")
                .query(Long.class)
                .single();
    }

    /** @param upTo the highest id that the list looked at: what came later is news */
    private void remember(long upTo) {
        jdbc.sql("""
                        insert into spanco.news_seen (login, event_id) values (:me, :upTo)
                        on conflict (login) do update set event_id = greatest(news_seen.event_id, excluded.event_id)""").param("me", user.login()).param("upTo", upTo).update();
    }
}
