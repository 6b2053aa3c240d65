package io.spanco.platform.rendering.pdf;

import io.spanco.platform.rendering.reader.UnsupportedElement;
import io.spanco.platform.text.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A picture in the form in which a PDF holds it, kept by its content: logos come back on every document.
 *
 * @param mask the transparency, null for none
 */
record PictureFile(int width, int height, COSName filter, COSName colors, byte[] pixels, byte[] mask) {
    private static final int KEPT = 64;
    private static final Map<String, PictureFile> CACHE =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PictureFile> eldest) {
                    return size() > KEPT;
                }
            });

    /** The picture of a PNG or JPEG file. */
    static PictureFile of(byte[] data) throws IOException {
        String key = Sha256.of(data);
        PictureFile known = CACHE.get(key);
        if (known == null) {
            known = (data[0] & 0xFF) == 0xFF ? jpeg(data) : png(data);
            CACHE.put(key, known);
        }
        return known;
    }

    /** A JPEG goes in as it is, unless its colours are not those of a screen. */
    private static PictureFile jpeg(byte[] data) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in);
                int bands = components(data);
                if (bands != 1 && bands != 3) {
                    throw new UnsupportedElement("JPEG of " + bands + " colour components (CMYK picture)", "");
                }
                COSName colors = bands == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB;
                return new PictureFile(reader.getWidth(0), reader.getHeight(0), COSName.DCT_DECODE, colors, data, null);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The number of colour components that a JPEG's frame header tells. */
    private static int components(byte[] data) {
        int i = 2;
        while (i + 9 < data.length) {
            int marker = data[i + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return data[i + 9];
            }
            i += marker == 0xFF ? 1 : 2 + ((data[i + 2] & 0xFF) << 8 | data[i + 3] & 0xFF);
        }
        return 0;
    }

    private static PictureFile png(byte[] data) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(data));
        if (image == null) {
            throw new UnsupportedElement("picture that cannot be read", "");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] pixels = new byte[argb.length * 3];
        byte[] alpha = new byte[argb.length];
        boolean transparent = false;
        for (int i = 0; i < argb.length; i++) {
            pixels[3 * i] = (byte) (argb[i] >> 16);
            pixels[3 * i + 1] = (byte) (argb[i] >> 8);
            pixels[3 * i + 2] = (byte) argb[i];
            alpha[i] = (byte) (argb[i] >>> 24);
            transparent |= alpha[i] != (byte) 0xFF;
        }
        byte[] mask = transparent ? Deflated.of(alpha).bytes() : null;
        byte[] packed = Deflated.of(pixels).bytes();
        return new PictureFile(width, height, COSName.FLATE_DECODE, COSName.DEVICERGB, packed, mask);
    }

    PDImageXObject object() throws IOException {
        COSStream stream = image(filter, colors, pixels);
        if (mask != null) {
            stream.setItem(COSName.SMASK, image(COSName.FLATE_DECODE, COSName.DEVICEGRAY, mask));
        }
        return new PDImageXObject(new PDStream(stream), null);
    }

    private COSStream image(COSName encoding, COSName space, byte[] encoded) throws IOException {
        COSStream stream = Deflated.stream(encoding, encoded);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setItem(COSName.WIDTH, COSInteger.get(width));
        stream.setItem(COSName.HEIGHT, COSInteger.get(height));
        stream.setItem(COSName.BITS_PER_COMPONENT, COSInteger.get(8));
        stream.setItem(COSName.COLORSPACE, space);
        return stream;
    }
}
