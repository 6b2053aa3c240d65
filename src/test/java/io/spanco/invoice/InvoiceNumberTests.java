package io.spanco.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sixteen people issue at once: every invoice has a number, and none is missing in between. */
@SpancoTest
class InvoiceNumberTests {

    private static final int PEOPLE = 16;

    @Autowired
    ApplicationContext context;

    @Autowired
    InvoiceService service;

    @Test
    void numbersFollowEachOtherWithoutAGap() throws Exception {
        Sales sales = new Sales(context);
        List<Callable<String>> issues = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String draft = sales.draft(Sales.line("Étiqueteuse", "1", "10.00")).reference();
            issues.add(() -> Acting.COMPTA.as(() -> service.issue(draft, null).number()));
        }
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Integer> drawn = new ArrayList<>();
            for (Future<String> issued : people.invokeAll(issues)) {
                drawn.add(Integer.parseInt(issued.get().substring("FA-2026-".length())));
            }
            drawn.sort(null);
            assertThat(drawn).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(drawn.get(PEOPLE - 1) - drawn.get(0)).isEqualTo(PEOPLE - 1);
        } finally {
            people.shutdown();
        }
    }
}
