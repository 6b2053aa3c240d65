import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drives whole deals by REST against a running instance with demo accounts, from the first call to the payment, and prints
 * deals a second, CPU milliseconds a deal (application and database apart, read from /proc) and p50/p95 of each call.
 *
 * <pre>
 * java src/bench/chain/ChainBenchmark.java http://127.0.0.1:8080 DATA_DIR DEALS CLIENTS
 * </pre>
 *
 * DATA_DIR is the instance's data folder (SPANCO_DATA_DIR): its application.pid and postmaster.pid name the processes.
 */
public class ChainBenchmark {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern GROSS = Pattern.compile("\"totalGross\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final Map<String, List<Long>> nanos = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicInteger serverErrors = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    ChainBenchmark(String root) {
        this.root = root;
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: java ChainBenchmark.java URL DATA_DIR DEALS CLIENTS");
            System.exit(2);
        }
        new ChainBenchmark(args[0]).run(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }

    private void run(Path data, int deals, int clients) throws Exception {
        long company = Long.parseLong(first(ID, post("company", "admin", "/api/companies", company())));
        String code = "BENCH-" + System.nanoTime();
        post("product", "admin", "/api/products", product(code));
        deal(company, code);
        nanos.clear();
        Cpu before = Cpu.read(data);
        long start = System.nanoTime();
        inParallel(deals, clients, () -> deal(company, code));
        double seconds = (System.nanoTime() - start) / 1e9;
        waitForMails();
        print(deals, clients, seconds, Cpu.read(data).since(before));
    }

    private void deal(long company, String product) throws Exception {
        String deal = first(NUMBER, post("deal", "commercial", "/api/deals", """
                {"companyId":%d,"title":"Ligne d'étiquetage","need":"3 000 pots/h","source":"salon"}""".formatted(company)));
        post("qualify", "commercial", "/api/deals/" + deal + "/qualify", "{\"outcome\":\"GO\",\"notes\":\"ok\"}");
        post("need", "commercial", "/api/deals/" + deal + "/need", "{\"need\":\"3 000 pots/h, trois formats\"}");
        String quote = first(REFERENCE, post("quote", "commercial", "/api/deals/" + deal + "/quotes", quote(product)));
        post("send", "commercial", "/api/quotes/" + quote + "/send", "{}");
        String revision = first(REFERENCE, post("revision", "commercial", "/api/quotes/" + quote + "/revisions", ""));
        post("send", "commercial", "/api/quotes/" + revision + "/send", "{}");
        String order = first(REFERENCE, post("accept", "commercial", "/api/quotes/" + revision + "/accept",
                "{\"as\":\"ORDER\",\"customerReference\":\"PO 4711\"}"));
        String note = first(REFERENCE, post("delivery", "livraison", "/api/orders/" + order + "/deliveries", parts()));
        post("document mail", "livraison", "/api/documents/" + note + "/mails", "{\"to\":[\"quai@example.org\"]}");
        String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        post("confirm", "livraison", "/api/deliveries/" + note + "/confirm", "{\"deliveredOn\":\"" + today + "\"}");
        String draft = first(REFERENCE, post("invoice", "compta", "/api/invoices", "{\"deliveryNotes\":[\"" + note + "\"]}"));
        String issued = post("issue", "compta", "/api/invoices/" + draft + "/issue", "");
        post("payment", "compta", "/api/payments", """
                {"invoice":"%s","amount":"%s","paidOn":"%s","method":"TRANSFER"}"""
                .formatted(first(REFERENCE, issued), first(GROSS, issued), today));
    }

    private static String company() {
        return """
                {"name":"Conserverie du Léon","email":"achats@example.org","customer":true,"supplier":false,
                 "address":{"line1":"1 quai de l'Est","postalCode":"29680","city":"Roscoff","country":"FR"}}""";
    }

    private static String product(String code) {
        return """
                {"code":"%s","name":"Étiqueteuse E-200","unit":"C62","unitPrice":"1250.00","cost":"800.00","vatRate":"20"}"""
                .formatted(code);
    }

    /** Ten lines, as the figures for rendering assume. */
    private static String quote(String product) {
        String line = "{\"product\":\"%s\",\"quantity\":\"2\",\"unit\":\"C62\",\"unitPrice\":\"1250.00\",\"vatRate\":\"20\"}"
                .formatted(product);
        return "{\"kind\":\"NORMAL\",\"lines\":[" + String.join(",", Collections.nCopies(10, line)) + "]}";
    }

    private static String parts() {
        List<String> parts = new ArrayList<>();
        for (int line = 1; line <= 10; line++) {
            parts.add("{\"line\":" + line + ",\"quantity\":\"2\"}");
        }
        return "{\"lines\":[" + String.join(",", parts) + "]}";
    }

    private String post(String call, String user, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes()));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        nanos.computeIfAbsent(call, name -> Collections.synchronizedList(new ArrayList<>())).add(System.nanoTime() - start);
        if (answer.statusCode() >= 500) {
            serverErrors.incrementAndGet();
        }
        if (answer.statusCode() >= 300) {
            refusals.incrementAndGet();
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private void waitForMails() throws Exception {
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> waiting = http.send(
                    HttpRequest.newBuilder(URI.create(root + "/api/mails?status=QUEUED&size=1"))
                            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (waiting.body().contains("\"total\":0")) {
                return;
            }
            Thread.sleep(100);
        }
        System.out.println("mails are still queued after a minute");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void inParallel(int times, int clients, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(pool.submit(() -> {
                work.run();
                return null;
            }));
        }
        int failed = 0;
        String why = "";
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (java.util.concurrent.ExecutionException e) {
                failed++;
                why = e.getCause().getMessage();
            }
        }
        pool.shutdown();
        if (failed > 0) {
            System.out.println(failed + " deals failed, the last one: " + why);
        }
    }

    private void print(int deals, int clients, double seconds, Cpu cpu) {
        System.out.printf("%d deals, %d clients: %.1f deals/s, CPU a deal %.0f ms (application %.0f, database %.0f), 5xx %d, refused %d%n",
                deals, clients, deals / seconds, (cpu.application + cpu.database) / (double) deals,
                cpu.application / (double) deals, cpu.database / (double) deals, serverErrors.get(), refusals.get());
        nanos.forEach((call, times) -> {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf("  %-14s p50 %6.1f ms   p95 %6.1f ms%n", call, at(sorted, 0.5), at(sorted, 0.95));
        });
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    private static String first(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + body);
        }
        return found.group(1);
    }

    /** CPU milliseconds used so far. */
    private record Cpu(long application, long database) {

        static Cpu read(Path data) throws IOException {
            long postmaster = pidIn(data, "postmaster.pid");
            long database = millis(postmaster, true);
            for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
                database += millis(child.pid(), false);
            }
            return new Cpu(millis(pidIn(data, "application.pid"), false), database);
        }

        Cpu since(Cpu before) {
            return new Cpu(application - before.application, database - before.database);
        }

        private static long pidIn(Path data, String name) throws IOException {
            try (var files = Files.walk(data, 3)) {
                Path file = files.filter(path -> path.getFileName().toString().equals(name)).findFirst().orElseThrow();
                return Long.parseLong(Files.readAllLines(file).get(0).trim());
            }
        }

        /** utime and stime of /proc/PID/stat, with those of ended children where asked; 100 ticks a second. */
        private static long millis(long pid, boolean withEndedChildren) throws IOException {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(withEndedChildren ? new int[] {11, 12, 13, 14} : new int[] {11, 12})
                    .mapToLong(index -> Long.parseLong(fields[index]) * 10)
                    .sum();
        }
    }
}
