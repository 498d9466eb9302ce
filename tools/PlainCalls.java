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
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rewrites calls that the runtime would build when it first meets them, so that they start fast:
 * {@code java tools/PlainCalls.java DIR}.
 *
 * <p>The start-up cache cannot keep such calls; a run meets dozens of them. Each becomes a private
 * method with the same answers: a switch over types a row of type tests
 * (java.lang.runtime.SwitchBootstraps.typeSwitch), {@code equals}, {@code hashCode} and {@code
 * toString} of a record a row of comparisons, sums and texts (java.lang.runtime.ObjectMethods).
 * Other calls are left as they are.
 */
final class PlainCalls {
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc OBJECT_METHODS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
  private static final ClassDesc VOID = ConstantDescs.CD_void;
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  /** A private method that stands for a call: its name, its type and its code. */
  private record Plain(String name, MethodTypeDesc type, Consumer<CodeBuilder> code) {}

  /** A component of a record, as the field that holds it. */
  private record Component(String name, ClassDesc type) {}

  private PlainCalls() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.ofResourceParsing(type -> open(root, type))
            .orElse(ClassHierarchyResolver.defaultResolver());
    ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    int calls = 0;
    try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        calls += rewrite(file, classFile);
      }
    }
    System.err.println("  calls made plain: " + calls);
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
    List<Plain> methods = new ArrayList<>();
    CodeTransform code =
        (builder, element) -> {
          Plain plain =
              element instanceof InvokeDynamicInstruction call
                  ? plain(owner, call, methods.size())
                  : null;
          if (plain == null) {
            builder.with(element);
          } else {
            methods.add(plain);
            builder.invokestatic(owner, plain.name(), plain.type(), isInterface);
          }
        };
    ClassTransform transform =
        ClassTransform.transformingMethodBodies(code)
            .andThen(
                ClassTransform.endHandler(
                    builder -> {
                      for (Plain method : methods) {
                        builder.withMethodBody(
                            method.name(),
                            method.type(),
                            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                            method.code());
                      }
                    }));
    byte[] bytes = classFile.transformClass(model, transform);
    if (!methods.isEmpty()) {
      Files.write(file, bytes);
    }
    return methods.size();
  }

  /** The plain form of a call, or null when it is another kind of call. */
  private static Plain plain(ClassDesc owner, InvokeDynamicInstruction call, int number) {
    ClassDesc builtBy = call.bootstrapMethod().owner();
    String name = call.name().stringValue();
    if (builtBy.equals(SWITCHES) && call.bootstrapMethod().methodName().equals("typeSwitch")) {
      return typeSwitch(call, "$typeSwitch$" + number);
    }
    if (builtBy.equals(OBJECT_METHODS) && name.equals("equals")) {
      List<Component> components = components(call);
      return new Plain("$equals", call.typeSymbol(), body -> equal(body, owner, components));
    }
    if (builtBy.equals(OBJECT_METHODS) && name.equals("hashCode")) {
      List<Component> components = components(call);
      return new Plain("$hashCode", call.typeSymbol(), body -> hash(body, owner, components));
    }
    if (builtBy.equals(OBJECT_METHODS) && name.equals("toString")) {
      List<Component> components = components(call);
      return new Plain("$toString", call.typeSymbol(), body -> text(body, owner, components));
    }
    return null;
  }

  private static Plain typeSwitch(InvokeDynamicInstruction call, String name) {
    List<ClassDesc> labels = new ArrayList<>();
    for (ConstantDesc label : call.bootstrapArgs()) {
      if (!(label instanceof ClassDesc type) || type.isPrimitive()) {
        return null;
      }
      labels.add(type);
    }
    return call.typeSymbol().parameterType(0).isPrimitive()
        ? null
        : new Plain(name, call.typeSymbol(), body -> test(body, labels));
  }

  /**
   * {@code (Object it, int from)}: -1 for null, else the first label from there on, else their
   * number.
   */
  private static void test(CodeBuilder body, List<ClassDesc> labels) {
    Label present = body.newLabel();
    body.aload(0).ifnonnull(present).loadConstant(-1).ireturn().labelBinding(present);
    for (int i = 0; i < labels.size(); i++) {
      Label next = body.newLabel();
      body.iload(1).loadConstant(i).if_icmpgt(next);
      body.aload(0).instanceOf(labels.get(i)).ifeq(next);
      body.loadConstant(i).ireturn().labelBinding(next);
    }
    body.loadConstant(labels.size()).ireturn();
  }

  /** The arguments are the record's class, the names with ";" between them, and the getters. */
  private static List<Component> components(InvokeDynamicInstruction call) {
    List<Component> components = new ArrayList<>();
    for (ConstantDesc argument : call.bootstrapArgs()) {
      if (argument instanceof DirectMethodHandleDesc getter) {
        components.add(new Component(getter.methodName(), getter.invocationType().returnType()));
      }
    }
    return components;
  }

  /** {@code (R self, Object other)}: the same class and every component equal. */
  private static void equal(CodeBuilder body, ClassDesc owner, List<Component> components) {
    Label differ = body.newLabel();
    body.aload(1).instanceOf(owner).ifeq(differ);
    for (Component component : components) {
      for (int self = 0; self <= 1; self++) {
        body.aload(self).checkcast(owner);
        body.getfield(owner, component.name(), component.type());
      }
      compare(body, component.type(), differ);
    }
    body.iconst_1().ireturn();
    body.labelBinding(differ).iconst_0().ireturn();
  }

  private static void compare(CodeBuilder body, ClassDesc type, Label differ) {
    switch (TypeKind.from(type)) {
      case REFERENCE ->
          body.invokestatic(
                  OBJECTS,
                  "equals",
                  MethodTypeDesc.of(
                      ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
              .ifeq(differ);
      case LONG -> body.lcmp().ifne(differ);
      case FLOAT, DOUBLE ->
          body.invokestatic(
                  boxOf(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
              .ifne(differ);
      case BOOLEAN, BYTE, CHAR, SHORT, INT -> body.if_icmpne(differ);
      case VOID -> throw new IllegalArgumentException("no component is void");
    }
  }

  /** {@code (R self)}: 31 times what is so far plus the next, from zero. */
  private static void hash(CodeBuilder body, ClassDesc owner, List<Component> components) {
    body.iconst_0();
    for (Component component : components) {
      body.loadConstant(31).imul();
      body.aload(0).getfield(owner, component.name(), component.type());
      ClassDesc type = component.type();
      if (type.isPrimitive()) {
        body.invokestatic(boxOf(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
      } else {
        body.invokestatic(
            OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
      }
      body.iadd();
    }
    body.ireturn();
  }

  /** {@code (R self)}: the simple name, then {@code [name=value, …]}. */
  private static void text(CodeBuilder body, ClassDesc owner, List<Component> components) {
    body.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", MethodTypeDesc.of(VOID));
    String before = simpleName(owner) + '[';
    for (Component component : components) {
      body.loadConstant(before + component.name() + '=');
      append(body, ConstantDescs.CD_String);
      body.aload(0).getfield(owner, component.name(), component.type());
      append(
          body,
          switch (TypeKind.from(component.type())) {
            case REFERENCE -> ConstantDescs.CD_Object;
            case BYTE, SHORT -> ConstantDescs.CD_int;
            case BOOLEAN, CHAR, INT, LONG, FLOAT, DOUBLE -> component.type();
            case VOID -> throw new IllegalArgumentException("no component is void");
          });
      before = ", ";
    }
    body.loadConstant(components.isEmpty() ? before + ']' : "]");
    append(body, ConstantDescs.CD_String);
    body.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
  }

  private static void append(CodeBuilder body, ClassDesc type) {
    body.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, type));
  }

  /** As {@link Class#getSimpleName} has it: a record within a method has digits before its name. */
  private static String simpleName(ClassDesc type) {
    String name = type.displayName();
    int start = name.lastIndexOf('$') + 1;
    while (start > 0 && Character.isDigit(name.charAt(start))) {
      start++;
    }
    return name.substring(start);
  }

  private static ClassDesc boxOf(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case SHORT -> ConstantDescs.CD_Short;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.displayName());
    };
  }
}
