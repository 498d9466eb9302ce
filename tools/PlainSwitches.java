import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites switches over types so that they start fast: {@code java tools/PlainSwitches.java DIR}.
 *
 * <p>The compiler lets the runtime build each such switch when it is first reached, which the
 * start-up cache cannot keep; a run meets dozens of them. Here each becomes a private method of
 * plain type tests with the same answers (java.lang.runtime.SwitchBootstraps.typeSwitch). Switches
 * over anything but types are left as they are.
 */
final class PlainSwitches {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

  private record Test(String name, MethodTypeDesc type, List<ClassDesc> labels) {}

  private PlainSwitches() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.ofResourceParsing(type -> open(root, type))
            .orElse(ClassHierarchyResolver.defaultResolver());
    ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    int switches = 0;
    try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        switches += rewrite(file, classFile);
      }
    }
    System.err.println("  switches over types made plain: " + switches);
  }

  private static InputStream open(Path root, ClassDesc type) {
    String descriptor = type.descriptorString();
    Path file = root.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int rewrite(Path file, ClassFile classFile) throws IOException {
    ClassModel model = classFile.parse(file);
    ClassDesc owner = model.thisClass().asSymbol();
    boolean isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    List<Test> tests = new ArrayList<>();
    CodeTransform code =
        (builder, element) -> {
          Test test =
              element instanceof InvokeDynamicInstruction call ? test(call, tests.size()) : null;
          if (test == null) {
            builder.with(element);
          } else {
            tests.add(test);
            builder.invokestatic(owner, test.name(), test.type(), isInterface);
          }
        };
    ClassTransform transform =
        ClassTransform.transformingMethodBodies(code)
            .andThen(
                ClassTransform.endHandler(
                    builder -> {
                      for (Test test : tests) {
                        builder.withMethodBody(
                            test.name(),
                            test.type(),
                            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                            body -> write(body, test));
                      }
                    }));
    byte[] bytes = classFile.transformClass(model, transform);
    if (!tests.isEmpty()) {
      Files.write(file, bytes);
    }
    return tests.size();
  }

  /** The plain form of a call, or null when it is another kind of call. */
  private static Test test(InvokeDynamicInstruction call, int number) {
    boolean ours =
        call.bootstrapMethod().owner().equals(BOOTSTRAPS)
            && call.bootstrapMethod().methodName().equals("typeSwitch")
            && !call.typeSymbol().parameterType(0).isPrimitive();
    if (!ours) {
      return null;
    }
    List<ClassDesc> labels = new ArrayList<>();
    for (ConstantDesc label : call.bootstrapArgs()) {
      if (!(label instanceof ClassDesc type) || type.isPrimitive()) {
        return null;
      }
      labels.add(type);
    }
    return new Test("$typeSwitch$" + number, call.typeSymbol(), labels);
  }

  /**
   * {@code (Object it, int from)}: -1 for null, else the first label from there on, else their
   * number.
   */
  private static void write(CodeBuilder body, Test test) {
    Label present = body.newLabel();
    body.aload(0).ifnonnull(present).loadConstant(-1).ireturn().labelBinding(present);
    for (int i = 0; i < test.labels().size(); i++) {
      Label next = body.newLabel();
      body.iload(1).loadConstant(i).if_icmpgt(next);
      body.aload(0).instanceOf(test.labels().get(i)).ifeq(next);
      body.loadConstant(i).ireturn().labelBinding(next);
    }
    body.loadConstant(test.labels().size()).ireturn();
  }
}
