package io.spanco.platform.rendering.reader;

import java.util.List;

/** A document ready to be laid out: all lengths in points, all styles resolved. */
public record DocumentModel(PageFormat page, List<Block> body, RunningText header, RunningText footer) {

    /** What stands at the head or foot of the first page and of the others. */
    public record RunningText(List<Block> first, List<Block> others) {

        public List<Block> on(boolean firstPage) {
            return firstPage ? first : others;
        }
    }
}
