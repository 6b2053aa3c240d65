import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens every page of a running instance with demo accounts, one after the other, and prints for each the CPU milliseconds
 * (application and database apart, read from /proc), p50 and p95 in milliseconds and the kilobytes of its HTML.
 *
 * <pre>
 * java src/bench/pages/PageBenchmark.java http://127.0.0.1:8080 DATA_DIR ROUNDS
 * </pre>
 *
 * DATA_DIR is the instance's data folder (SPANCO_DATA_DIR): its application.pid and postmaster.pid name the processes.
 */
public class PageBenchmark {

    private static final String PERSON = "admin";
    private static final int WARM_UP = 30;

    /** A page, or the first link of that form on the page before the arrow. */
    private static final List<String> PAGES = List.of(
            "/", "/search?q=etiqueteuze", "/deals", "/deals?view=list", "/deals?view=list&q=etiquet",
            "/deals?view=list -> /deals/[A-Z]+-[0-9]+-[0-9]+", "/quotes", "/quotes -> /quotes/DE-[0-9-]+R[0-9]+", "/orders",
            "/orders -> /orders/CO-[0-9-]+", "/deliveries", "/deliveries -> /deliveries/BL-[0-9-]+", "/invoices",
            "/invoices?q=etiquet", "/invoices -> /invoices/FA-[0-9-]+", "/purchases", "/purchases -> /purchases/CF-[0-9-]+",
            "/companies", "/companies -> /companies/[0-9]+", "/products", "/products -> /products/[0-9]+", "/mails",
            "/mails -> /mails/[0-9]+", "/receivables", "/accounting", "/statistics", "/processes", "/processes/deal",
            "/schedule/workshop", "/schedule/workshop?view=month", "/schedule/workshop?view=list", "/schedule/deliveries",
            "/schedule/me");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;
    private final long application;
    private final long database;

    PageBenchmark(String root, Path data) throws IOException {
        this.root = root;
        this.application = firstLine(data.resolve("application.pid"));
        this.database = firstLine(data.resolve("postgresql/postmaster.pid"));
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: java PageBenchmark.java URL DATA_DIR ROUNDS");
            System.exit(2);
        }
        PageBenchmark benchmark = new PageBenchmark(args[0], Path.of(args[1]));
        benchmark.signIn();
        benchmark.run(Integer.parseInt(args[2]));
    }

    private void signIn() throws Exception {
        String token = first("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", get("/login").body());
        String form = "username=" + PERSON + "&password=" + PERSON + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        http.send(
                HttpRequest.newBuilder(URI.create(root + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private void run(int rounds) throws Exception {
        System.out.printf("%-52s %8s %8s %8s %8s %8s%n", "page", "CPU app", "CPU db", "p50 ms", "p95 ms", "KB");
        for (Map.Entry<String, String> page : paths().entrySet()) {
            int status = get(page.getValue()).statusCode();
            if (status != 200) {
                System.out.printf("%-52s answers %d%n", page.getKey(), status);
                continue;
            }
            for (int i = 0; i < WARM_UP; i++) {
                get(page.getValue());
            }
            long app = ticks(application);
            long db = databaseTicks();
            long[] nanos = new long[rounds];
            int bytes = 0;
            for (int i = 0; i < rounds; i++) {
                long begin = System.nanoTime();
                HttpResponse<String> answer = get(page.getValue());
                nanos[i] = System.nanoTime() - begin;
                bytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%-52s %8.1f %8.1f %8.1f %8.1f %8d%n",
                    page.getKey(),
                    (ticks(application) - app) * 10.0 / rounds,
                    (databaseTicks() - db) * 10.0 / rounds,
                    nanos[rounds / 2] / 1e6,
                    nanos[Math.min(rounds - 1, rounds * 95 / 100)] / 1e6,
                    bytes / 1024);
        }
    }

    private Map<String, String> paths() throws Exception {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String page : PAGES) {
            String[] parts = page.split(" -> ");
            if (parts.length == 1) {
                paths.put(page, page);
                continue;
            }
            Matcher link = Pattern.compile("href=\"(" + parts[1] + ")[\"?#]").matcher(get(parts[0]).body());
            if (link.find()) {
                paths.put(parts[1], link.group(1));
            } else {
                System.out.println(page + ": no such link");
            }
        }
        return paths;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern);
        }
        return found.group(1);
    }

    /** Of the server and all its sessions, those that ended too. */
    private long databaseTicks() throws IOException {
        long sum = ticks(database, 11, 12, 13, 14);
        for (ProcessHandle session : ProcessHandle.of(database).orElseThrow().children().toList()) {
            sum += ticks(session.pid());
        }
        return sum;
    }

    private static long ticks(long pid) throws IOException {
        return ticks(pid, 11, 12);
    }

    /** utime and stime of /proc/PID/stat, or those of ended children: hundredths of a second. */
    private static long ticks(long pid, int... fields) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] all = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields).mapToLong(field -> Long.parseLong(all[field])).sum();
    }

    private static long firstLine(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).get(0).trim());
    }
}
