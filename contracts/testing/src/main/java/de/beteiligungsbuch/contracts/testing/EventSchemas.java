package de.beteiligungsbuch.contracts.testing;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.ledger.EventCatalogue;

/**
 * Makes the JSON Schema (draft 2020-12) of an event's {@code data} from its record: what is not
 * {@code @Nullable} is required, what is unknown is let pass, descriptions are the Javadoc.
 */
final class EventSchemas {

    private final Javadocs docs;
    private final CustomDefinitionProviderV2 definitions = this::definition;
    private final SchemaGenerator generator;

    /** With descriptions from the Java files below these folders. */
    EventSchemas(List<Path> sources) {
        docs = Javadocs.read(sources);
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral().withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider(definitions)
                .withDescriptionResolver(scope -> docs.of(scope.getType().getErasedType()));
        config.forFields().withRequiredCheck(field -> isRequired(field.getRawMember()))
                .withDescriptionResolver(this::description);
        generator = new SchemaGenerator(config.build());
    }

    /** The schema of that kind of event. */
    ObjectNode schema(EventCatalogue.Kind kind) {
        ObjectNode generated = generator.generateSchema(kind.event());
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", kind.type().schema());
        schema.put("title", kind.type().name());
        schema.set("description", generated.remove("description"));
        var definitions = generated.remove("$defs");
        schema.setAll(generated);
        if (definitions != null) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    private static boolean isRequired(Field field) {
        AnnotatedElement type = field.getAnnotatedType();
        return !type.isAnnotationPresent(Nullable.class);
    }

    private @Nullable CustomDefinition definition(ResolvedType type,
            SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        if (erased.isAnnotationPresent(JsonTypeInfo.class)) {
            return separate(alternatives(erased, context));
        }
        String discriminated = discriminator(erased);
        if (discriminated != null) {
            return separate(alternative(type, discriminated, context));
        }
        ObjectNode form = WireForms.find(erased);
        return form == null
                ? null
                : new CustomDefinition(form, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static CustomDefinition separate(ObjectNode definition) {
        return new CustomDefinition(definition, DefinitionType.ALWAYS_REF, AttributeInclusion.YES);
    }

    private static ObjectNode alternatives(Class<?> type, SchemaGenerationContext context) {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        var alternatives = definition.putArray("oneOf");
        for (JsonSubTypes.Type subtype : type.getAnnotation(JsonSubTypes.class).value()) {
            alternatives.add(context.createDefinitionReference(
                    context.getTypeContext().resolve(subtype.value())));
        }
        return definition;
    }

    private static @Nullable String discriminator(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .map(parent -> parent.getAnnotation(JsonSubTypes.class))
                .flatMap(marks -> marks == null ? Stream.empty() : Arrays.stream(marks.value()))
                .filter(mark -> mark.value() == type).map(JsonSubTypes.Type::name).findFirst()
                .orElse(null);
    }

    private ObjectNode alternative(ResolvedType type, String name,
            SchemaGenerationContext context) {
        ObjectNode standard = context.createStandardDefinition(type, definitions);
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties.putObject("kind").put("const", name);
        properties.setAll((ObjectNode) standard.get("properties"));
        standard.set("properties", properties);
        standard.withArray("required").insert(0, "kind");
        return standard;
    }

    private @Nullable String description(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        Class<?> owner = field.getDeclaringType().getErasedType();
        Class<?> type = field.getType().getErasedType();
        return Stream
                .of(Stream.ofNullable(docs.of(owner, field.getName())),
                        Arrays.stream(owner.getInterfaces())
                                .flatMap(family -> Stream.ofNullable(
                                        docs.of(family, field.getName()))),
                        Stream.ofNullable(docs.of(type)))
                .flatMap(found -> found).findFirst().map(text -> sentence(text) + constants(type))
                .orElse(null);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private String constants(Class<?> type) {
        if (!type.isEnum()) {
            return "";
        }
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                .map(name -> " " + name + ": " + docs.of(type, name))
                .collect(Collectors.joining());
    }
}
