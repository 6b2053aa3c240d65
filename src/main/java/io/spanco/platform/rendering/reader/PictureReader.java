package io.spanco.platform.rendering.reader;

import io.spanco.platform.rendering.reader.Inline.Picture;
import org.docx4j.dml.CTRelativeRect;
import org.docx4j.dml.picture.Pic;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPart;
import org.docx4j.wml.Drawing;

/** Reads pictures that stand in the line of text. */
final class PictureReader {
    private final Part part;
    private final Refusals refusals;

    /** @param part where the pictures' relations are kept */
    PictureReader(Part part, Refusals refusals) {
        this.part = part;
        this.refusals = refusals;
    }

    Picture read(Drawing drawing) {
        if (drawing.getAnchorOrInline().size() != 1
                || !(drawing.getAnchorOrInline().get(0) instanceof Inline inline)) {
            throw refusals.of(drawing.getAnchorOrInline().get(0));
        }
        Pic picture = inline.getGraphic().getGraphicData().getPic();
        if (picture == null) {
            throw refusals.of(
                    "wp:inline “" + inline.getGraphic().getGraphicData().getUri() + "” (drawing or chart)");
        }
        refuseChanges(picture);
        return new Picture(
                data(picture.getBlipFill().getBlip().getEmbed()),
                Units.drawing(inline.getExtent().getCx()),
                Units.drawing(inline.getExtent().getCy()));
    }

    private void refuseChanges(Pic picture) {
        CTRelativeRect crop = picture.getBlipFill().getSrcRect();
        if (crop != null && (crop.getL() != 0 || crop.getT() != 0 || crop.getR() != 0 || crop.getB() != 0)) {
            throw refusals.of("a:srcRect (cropped picture)");
        }
        var transform = picture.getSpPr() == null ? null : picture.getSpPr().getXfrm();
        if (transform != null && (transform.getRot() != 0 || transform.isFlipH() || transform.isFlipV())) {
            throw refusals.of("a:xfrm (turned or mirrored picture)");
        }
    }

    private byte[] data(String relation) {
        if (relation == null) {
            throw refusals.of("a:blip (picture linked, not embedded)");
        }
        Part target = part.getRelationshipsPart().getPart(relation);
        if (!(target instanceof BinaryPart binary)) {
            throw refusals.of("a:blip (picture missing)");
        }
        byte[] data = binary.getBytes();
        if (!isPng(data) && !isJpeg(data)) {
            throw refusals.of(binary.getPartName().getName() + " (picture neither PNG nor JPEG)");
        }
        return data;
    }

    private static boolean isPng(byte[] data) {
        return data.length > 8 && (data[0] & 0xFF) == 0x89 && data[1] == 'P' && data[2] == 'N' && data[3] == 'G';
    }

    private static boolean isJpeg(byte[] data) {
        return data.length > 8 && (data[0] & 0xFF) == 0xFF && (data[1] & 0xFF) == 0xD8;
    }
}
