package io.spanco.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The French sentences that refusals are made of, read off the source of each room. */
final class RefusalSource {

    private static final Path MAIN = Path.of("src/main/java/io/spanco");

    private static final Set<String> REFUSALS =
            Set.of("Conflict", "Forbidden", "NotFound", "Invalid", "RefusedFile", "TemplateException");
    /** Which argument of a method is the sentence. */
    private static final Map<String, Integer> CHECKS =
            Map.of("at", 1, "and", 1, "that", 2, "required", 2, "name", 2, "text", 2);

    private static final Map<String, Integer> MAKERS = Map.of("Sentence.of", 0, "Problem.of", 1, "Problem.at", 2);

    private final Map<String, Set<String>> byRoom = new TreeMap<>();
    private final List<String> pieced = new ArrayList<>();

    private RefusalSource() {}

    static RefusalSource read() {
        RefusalSource read = new RefusalSource();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(MAIN)) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(MAIN.resolve("demo")))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            for (var unit : task.parse()) {
                Path file = MAIN.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()));
                unit.accept(read.new Reader(file.getName(0).toString(), file.getFileName() + ": "), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    Map<String, Set<String>> byRoom() {
        return byRoom;
    }

    /** Sentences that are put together of pieces and values, here or by a method that answers text: nobody can look them up. */
    List<String> pieced() {
        return pieced;
    }

    void add(String room, String sentence) {
        byRoom.computeIfAbsent(room, key -> new TreeSet<>()).add(sentence);
    }

    private final class Reader extends TreeScanner<Void, Void> {

        private final String room;
        private final String file;
        private final Set<String> wording = new HashSet<>();

        Reader(String room, String file) {
            this.room = room;
            this.file = file;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method && "String".equals(String.valueOf(method.getReturnType()))) {
                    wording.add(method.getName().toString());
                }
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            if (REFUSALS.contains(made.getIdentifier().toString())) {
                collect(made.getArguments(), 0);
            }
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String called = call.getMethodSelect().toString();
            String method = called.substring(called.lastIndexOf('.') + 1);
            Integer place = MAKERS.getOrDefault(called, CHECKS.get(method));
            if (place != null) {
                collect(call.getArguments(), place);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void collect(List<? extends Tree> arguments, int place) {
            if (arguments.size() > place) {
                collect(arguments.get(place));
            }
        }

        private void collect(Tree expression) {
            if (expression instanceof ParenthesizedTree inner) {
                collect(inner.getExpression());
            } else if (expression instanceof ConditionalExpressionTree either) {
                collect(either.getTrueExpression());
                collect(either.getFalseExpression());
            } else if (expression instanceof SwitchExpressionTree several) {
                several.getCases().forEach(one -> collect(one.getBody()));
            } else if (expression instanceof ExpressionStatementTree statement) {
                collect(statement.getExpression());
            } else if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                add(room, text);
            } else if (expression instanceof BinaryTree
                    || expression instanceof MethodInvocationTree call
                            && wording.contains(call.getMethodSelect().toString())) {
                pieced.add(file + expression);
            }
        }
    }
}
