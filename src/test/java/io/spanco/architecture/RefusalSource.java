package io.spanco.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The French sentences that people are told, read off the source of each room: whatever is given to a parameter that is
 * called {@code french}. Who passes such a parameter on calls it {@code french} too, so that its callers are read.
 */
final class RefusalSource {

    private static final Path MAIN = Path.of("src/main/java/io/spanco");
    private static final String SENTENCE = "french";
    /** Where sentences are said, not made. */
    private static final String SPEAKER = "Sentence.java";

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private final Map<String, Set<String>> byRoom = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> miscounted = new ArrayList<>();

    private RefusalSource() {}

    static RefusalSource read() {
        RefusalSource read = new RefusalSource();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> wrong = new DiagnosticCollector<>();
        try (var files = compiler.getStandardFileManager(wrong, null, null);
                Stream<Path> sources = Files.walk(MAIN)) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(MAIN.resolve("demo")))
                    .toList();
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, wrong, options, null, files.getJavaFileObjectsFromPaths(java));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            refuse(wrong);
            units.forEach(unit -> read.read(unit, Trees.instance(task)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static void refuse(DiagnosticCollector<JavaFileObject> wrong) {
        wrong.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .ifPresent(error -> {
                    throw new IllegalStateException("The source cannot be read: " + error);
                });
    }

    private void read(CompilationUnitTree unit, Trees trees) {
        Path file =
                MAIN.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri()));
        if (!file.endsWith(SPEAKER)) {
            new Reader(file, trees).scan(new TreePath(unit), null);
        }
    }

    Map<String, Set<String>> byRoom() {
        return byRoom;
    }

    /** What stands for a sentence and is none that can be read: put together of pieces, or out of a variable or a method. */
    List<String> unknown() {
        return unknown;
    }

    /** Sentences that are given more or fewer arguments than they have places for. */
    List<String> miscounted() {
        return miscounted;
    }

    void add(String room, String sentence) {
        byRoom.computeIfAbsent(room, key -> new TreeSet<>()).add(sentence);
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final String room;
        private final String file;
        private final Trees trees;

        Reader(Path file, Trees trees) {
            this.room = file.getName(0).toString();
            this.file = file.getFileName() + ": ";
            this.trees = trees;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            readArguments(made.getArguments());
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            readArguments(call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        private void readArguments(List<? extends ExpressionTree> arguments) {
            ExecutableElement called = (ExecutableElement) trees.getElement(getCurrentPath());
            List<? extends VariableElement> parameters = called.getParameters();
            for (int at = 0; at < parameters.size(); at++) {
                if (parameters.get(at).getSimpleName().contentEquals(SENTENCE)) {
                    int given = called.isVarArgs() ? arguments.size() - at - 1 : 0;
                    readSentence(arguments.get(at), given);
                }
            }
        }

        private void readSentence(ExpressionTree argument, int given) {
            Set<String> said = new TreeSet<>();
            collect(argument, said);
            said.forEach(sentence -> add(room, sentence));
            Set<String> places = said.stream()
                    .flatMap(sentence -> PLACE.matcher(sentence).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            Set<String> filled =
                    IntStream.range(0, given).mapToObj(n -> "{" + n + "}").collect(Collectors.toSet());
            if (!said.isEmpty() && !places.equals(filled)) {
                miscounted.add(file + said + " with " + given);
            }
        }

        private void collect(Tree expression, Set<String> said) {
            if (expression instanceof ParenthesizedTree inner) {
                collect(inner.getExpression(), said);
            } else if (expression instanceof ConditionalExpressionTree either) {
                collect(either.getTrueExpression(), said);
                collect(either.getFalseExpression(), said);
            } else if (expression instanceof SwitchExpressionTree several) {
                several.getCases().forEach(one -> collect(one.getBody(), said));
            } else if (expression instanceof ExpressionStatementTree statement) {
                collect(statement.getExpression(), said);
            } else if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                said.add(text);
            } else if (!(expression instanceof ThrowTree)) {
                collectNamed(expression, said);
            }
        }

        private void collectNamed(Tree expression, Set<String> said) {
            Element named = trees.getElement(new TreePath(getCurrentPath(), expression));
            if (named instanceof VariableElement constant && constant.getConstantValue() instanceof String text) {
                said.add(text);
            } else if (named == null
                    || named.getKind() != ElementKind.PARAMETER
                    || !named.getSimpleName().contentEquals(SENTENCE)) {
                unknown.add(file + expression);
            }
        }
    }
}
