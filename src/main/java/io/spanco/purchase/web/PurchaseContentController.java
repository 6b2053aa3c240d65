package io.spanco.purchase.web;

import io.spanco.document.LineInput;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.page.Formats;
import io.spanco.platform.page.SaveRefused;
import io.spanco.purchase.PurchaseService;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The lines of a draft order, which the editor on its page saves by itself. */
@Controller
@RequestMapping(PurchaseController.PATH + "/{reference}/content")
class PurchaseContentController {

    record Content(List<LineInput> lines, Long version) {}

    record Saved(long version, String at, List<String> approval) {}

    /**
     * The lines as they stand, in the shape in which the editor sends its own.
     *
     * @param by full name of who saved them last
     * @param at when, as a page says it
     */
    record CurrentContent(long version, String by, String at, List<LineInput> lines) {}

    private final PurchaseService service;
    private final PurchaseReading reading;
    private final Formats formats;
    private final Clock clock;

    PurchaseContentController(PurchaseService service, PurchaseReading reading, Formats formats, Clock clock) {
        this.service = service;
        this.reading = reading;
        this.formats = formats;
        this.clock = clock;
    }

    /** All lines, each time a cell is left. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> save(@PathVariable String reference, @RequestBody Content typed) {
        try {
            long version =
                    service.change(reference, typed.version(), typed.lines()).version();
            return ResponseEntity.ok(
                    new Saved(version, formats.time(clock.instant()), reading.approvalReasons(reference)));
        } catch (BusinessException refusal) {
            return SaveRefused.answer(refusal);
        }
    }

    /** For an editor that came second: what it would write over. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    CurrentContent content(@PathVariable String reference) {
        return reading.current(reference);
    }
}
