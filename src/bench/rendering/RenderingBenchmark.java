import io.spanco.platform.rendering.layout.DocumentLayout;
import io.spanco.platform.rendering.layout.Warnings;
import io.spanco.platform.rendering.pdf.Identity;
import io.spanco.platform.rendering.pdf.PdfWriter;
import io.spanco.platform.rendering.reader.DocumentReader;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/**
 * Measures the processor time of one rendering, from the loaded package to the bytes of the PDF, on one warm thread.
 *
 * <p>mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * <p>java -cp target/classes:$(cat target/classpath) src/bench/rendering/RenderingBenchmark.java 300 quote10 quote200
 *
 * <p>The documents are those of src/test/resources/rendering; the first argument is how often each is rendered. The
 * first half warms up, the medians are of the second.
 */
public class RenderingBenchmark {
    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        PdfWriter writer = new PdfWriter();
        Identity identity = new Identity("Titre", "Auteur", "fr-FR", Instant.EPOCH, "benchmark");
        for (String name : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            byte[] docx = Files.readAllBytes(Path.of("src/test/resources/rendering", name + ".docx"));
            double[] first = new double[times];
            double[] again = new double[times];
            for (int i = 0; i < times; i++) {
                WordprocessingMLPackage document = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
                first[i] = milliseconds(writer, document, identity);
                again[i] = milliseconds(writer, document, identity);
            }
            System.out.printf("%s: %.1f ms, with the tree in memory %.1f ms%n", name, median(first), median(again));
        }
    }

    private static double milliseconds(PdfWriter writer, WordprocessingMLPackage document, Identity identity) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        writer.write(DocumentLayout.pages(DocumentReader.read(document), new Warnings()), identity);
        return (clock.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double median(double[] all) {
        double[] warm = Arrays.copyOfRange(all, all.length / 2, all.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
