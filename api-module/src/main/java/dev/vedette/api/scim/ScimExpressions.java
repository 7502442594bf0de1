package dev.vedette.api.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vedette.api.json.ApiJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.apache.directory.scim.spec.filter.FilterLexer;
import org.apache.directory.scim.spec.filter.FilterParser;
import org.apache.directory.scim.spec.filter.FilterParser.AttributeCompareExpressionContext;
import org.apache.directory.scim.spec.filter.FilterParser.AttributeExpressionContext;
import org.apache.directory.scim.spec.filter.FilterParser.FilterAttributeCompareExpressionContext;
import org.apache.directory.scim.spec.filter.FilterParser.FilterAttributeExpressionContext;
import org.apache.directory.scim.spec.filter.FilterParser.FilterExpressionContext;
import org.apache.directory.scim.spec.filter.FilterParser.PatchPathContext;
import org.apache.directory.scim.spec.filter.FilterParser.PatchPathFullContext;
import org.apache.directory.scim.spec.filter.FilterParser.PatchPathPartialContext;

/**
 * Reads filters (RFC 7644, 3.4.2.2) and paths of patches (3.5.2) with SCIMple's grammar. Of
 * filters, one comparison by {@code eq} is supported, as in Sentry.
 *
 * <p>Quoted texts are taken out before the grammar sees the expression, and read as the JSON that
 * they are: its lexer knows nothing beyond ASCII and no escape of Unicode. Length and nesting are
 * bounded before too, because the parser's time grows faster than either.
 */
final class ScimExpressions {

  /** Most characters of an expression with its texts. */
  static final int MAX_LENGTH = 2000;

  /** Most characters without the texts: 15 comparisons, 25 ms for a parser that is still cold. */
  private static final int MAX_SKELETON = 256;

  private static final int MAX_NESTING = 8;

  private static final String SCHEMAS = "urn:ietf:params:scim:schemas:core:2.0:";

  /** Every error ends it, where ANTLR would print it and guess on. */
  private static final BaseErrorListener STRICT =
      new BaseErrorListener() {
        @Override
        public void syntaxError(
            Recognizer<?, ?> recognizer,
            Object symbol,
            int line,
            int column,
            String message,
            RecognitionException cause) {
          throw new MalformedException();
        }
      };

  /**
   * What an expression consists of: its texts, and the rest with their numbers in place of them.
   */
  private record Skeleton(String text, List<String> literals) {}

  /** Not an expression of the grammar, or one that is not supported. */
  private static final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private ScimExpressions() {}

  /**
   * Reads a filter.
   *
   * @throws ScimException if it is malformed or anything but one comparison by {@code eq}
   */
  static ScimComparison filter(String text) {
    try {
      Skeleton skeleton = skeleton(text.strip());
      FilterParser parser = parser(skeleton);
      FilterExpressionContext expression = parser.filter().filterExpression();
      expectEnd(parser);
      return comparison(expression, skeleton);
    } catch (MalformedException e) {
      throw ScimException.invalidFilter();
    }
  }

  /**
   * Reads the path of an operation.
   *
   * @throws ScimException if it is malformed or names a part of an attribute's value
   */
  static ScimPath path(String text) {
    try {
      Skeleton skeleton = skeleton(text.strip());
      FilterParser parser = parser(skeleton);
      PatchPathContext path = parser.patchPath();
      expectEnd(parser);
      if (path instanceof PatchPathPartialContext whole) {
        return new ScimPath(attribute(whole.getText()), Optional.empty());
      }
      if (path instanceof PatchPathFullContext some && some.subAttributeName == null) {
        return new ScimPath(
            attribute(some.attributePath.getText()),
            Optional.of(comparison(some.attributeExpression(), skeleton)));
      }
      throw new MalformedException();
    } catch (MalformedException e) {
      throw ScimException.invalidPath();
    }
  }

  private static ScimComparison comparison(FilterExpressionContext expression, Skeleton skeleton) {
    if (expression instanceof FilterAttributeCompareExpressionContext full) {
      return comparison(full.attributePath.getText(), full.op, full.compareValue, skeleton);
    }
    if (expression instanceof FilterAttributeExpressionContext inner) {
      return comparison(inner.attributeExpression(), skeleton);
    }
    throw new MalformedException();
  }

  private static ScimComparison comparison(
      AttributeExpressionContext expression, Skeleton skeleton) {
    if (expression instanceof AttributeCompareExpressionContext simple) {
      return comparison(simple.attributeName.getText(), simple.op, simple.compareValue, skeleton);
    }
    throw new MalformedException();
  }

  private static ScimComparison comparison(
      String attribute, Token operator, Token value, Skeleton skeleton) {
    if (!operator.getText().equalsIgnoreCase("eq")) {
      throw new MalformedException();
    }
    String text = value.getText();
    return new ScimComparison(
        attribute(attribute),
        text.startsWith("\"")
            ? skeleton.literals().get(Integer.parseInt(text.substring(1, text.length() - 1)))
            : text);
  }

  /** Names of attributes and of schemas are compared without regard to case (RFC 7643, 2.1). */
  private static String attribute(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(SCHEMAS)) {
      return lower;
    }
    String rest = lower.substring(SCHEMAS.length());
    return rest.startsWith("user:") || rest.startsWith("group:")
        ? rest.substring(rest.indexOf(':') + 1)
        : lower;
  }

  private static Skeleton skeleton(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new MalformedException();
    }
    List<String> literals = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int nesting = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        int end = endOfLiteral(text, i);
        rest.append('"').append(literals.size()).append('"');
        literals.add(literal(text.substring(i, end)));
        i = end - 1;
      } else {
        nesting += c == '(' || c == '[' ? 1 : 0;
        rest.append(c);
      }
    }
    if (rest.length() > MAX_SKELETON || nesting > MAX_NESTING) {
      throw new MalformedException();
    }
    return new Skeleton(rest.toString(), literals);
  }

  private static int endOfLiteral(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    throw new MalformedException();
  }

  private static String literal(String json) {
    String text;
    try {
      text = ApiJson.MAPPER.readValue(json, String.class);
    } catch (JsonProcessingException e) {
      throw new MalformedException();
    }
    if (!ScimObject.isStorable(text)) {
      throw new MalformedException();
    }
    return text;
  }

  private static FilterParser parser(Skeleton skeleton) {
    Lexer lexer = new FilterLexer(CharStreams.fromString(skeleton.text()));
    lexer.removeErrorListeners();
    lexer.addErrorListener(STRICT);
    FilterParser parser = new FilterParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(STRICT);
    return parser;
  }

  /** The grammar of paths is content with a beginning. */
  private static void expectEnd(Parser parser) {
    if (parser.getCurrentToken().getType() != Token.EOF) {
      throw new MalformedException();
    }
  }
}
