package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.reader.Block;
import io.spanco.platform.rendering.reader.Paragraph;
import io.spanco.platform.rendering.reader.Table;
import java.util.ArrayList;
import java.util.List;

/** Turns blocks into the fragments that pages and cells are filled with. */
final class BlockLayout {
    private final double tabInterval;
    private final PageNumbers numbers;
    private final Warnings warnings;

    BlockLayout(double tabInterval, PageNumbers numbers, Warnings warnings) {
        this.tabInterval = tabInterval;
        this.numbers = numbers;
        this.warnings = warnings;
    }

    Flow flow(List<Block> blocks, double width) {
        List<Fragment> fragments = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                fragments.addAll(new ParagraphLayout(paragraph, width, numbers, warnings).fragments(tabInterval));
            } else if (block instanceof Table table) {
                fragments.addAll(new TableLayout(table, width, this).fragments());
            } else {
                throw new IllegalStateException("Neither paragraph nor table: " + block);
            }
        }
        return new Flow(fragments);
    }
}
