package io.spanco.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the story is told, and the names of what is in it. */
@Component
@Transactional
class StoryBook implements Tale.Names {

    private static final int LONGEST_FAILURE = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoryBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the book, once. @return the present of the story */
    public Instant begin() {
        jdbc.sql("insert into spanco.demo_story (begun_at) values (:now) on conflict do nothing")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select begun_at from spanco.demo_story")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    public void finish() {
        jdbc.sql("update spanco.demo_story set finished_at = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isFinished() {
        return jdbc.sql("select count(*) from spanco.demo_story where finished_at is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** In the transaction of the step. */
    public void told(Step step) {
        write(step, null);
    }

    public void failed(Step step, String why) {
        String failure = String.valueOf(why);
        write(step, failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)));
    }

    private void write(Step step, String failure) {
        jdbc.sql("insert into spanco.demo_step (tale, position, failure) values (:tale, :position, :failure)")
                .param("tale", step.tale().key())
                .param("position", step.position())
                .param("failure", failure)
                .update();
    }

    /** Tale and position of the steps that are told, such as {@code léon-bocaux/3}. */
    @Transactional(readOnly = true)
    public Set<String> toldSteps() {
        return new HashSet<>(jdbc.sql("select tale || '/' || position from spanco.demo_step where failure is null")
                .query(String.class)
                .list());
    }

    /** Keys of the tales that broke off. */
    @Transactional(readOnly = true)
    public List<String> failedTales() {
        return jdbc.sql("select tale from spanco.demo_step where failure is not null order by tale")
                .query(String.class)
                .list();
    }

    @Override
    public void keep(String tale, String name, String reference) {
        jdbc.sql("""
                        insert into spanco.demo_name (tale, name, reference) values (:tale, :name, :reference)
                        on conflict (tale, name) do update set reference = excluded.reference""")
                .param("tale", tale)
                .param("name", name)
                .param("reference", reference)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public String of(String tale, String name) {
        return jdbc.sql("select reference from spanco.demo_name where tale = :tale and name = :name")
                .param("tale", tale)
                .param("name", name)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("Nothing is called " + tale + "/" + name));
    }
}
