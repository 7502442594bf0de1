package dev.vedette.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class StackedBarsTest {

  @Test
  void an_empty_chart_says_so() throws Exception {
    TimeChart chart = chart(List.of());

    assertThat(parsed(chart.svg()).getElementsByTagName("rect").getLength()).isZero();
    assertThat(chart.svg()).contains("No events in this period");
    assertThat(chart.rows()).isEmpty();
  }

  @Test
  void zeros_draw_no_bar() throws Exception {
    TimeChart chart = chart(Collections.nCopies(24, 0L));

    assertThat(chart.svg()).doesNotContain("series-stored");
    assertThat(chart.description()).isEqualTo("No events in this period.");
  }

  @Test
  void a_single_point_fills_the_height_up_to_the_next_line() throws Exception {
    assertThat(parsed(chart(List.of(5L)).svg()).getElementsByTagName("rect").getLength())
        .isEqualTo(2);
    assertThat(chart(List.of(5L)).description())
        .isEqualTo("5 events; most of them, 5, on Tue 21 Aug 2018 19:00 to 20:00 UTC.");
  }

  @Test
  void one_event_among_millions_is_still_seen() {
    assertThat(chart(List.of(1L, 9_000_000L)).svg()).contains("height=\"1\"");
  }

  @Test
  void huge_numbers_neither_overflow_nor_leave_the_picture() throws Exception {
    TimeChart chart =
        new TimeChart(
            "c",
            "Huge",
            0,
            3600,
            List.of(
                new Series("A", "a", List.of(Long.MAX_VALUE)),
                new Series("B", "b", List.of(Long.MAX_VALUE))));

    assertThat(chart.total()).isEqualTo(Long.MAX_VALUE);
    parsed(chart.svg());
    assertThat(chart.svg()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void every_bucket_tells_its_values_on_hover() throws Exception {
    Document svg = parsed(chart(List.of(1L, 2L, 3L)).svg());

    assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(4);
    assertThat(svg.getElementsByTagName("title").item(3).getTextContent())
        .isEqualTo("Tue 21 Aug 2018 21:00 to 22:00 UTC\nStored: 3");
  }

  @Test
  void counts_stand_left_of_the_plot_where_no_bar_is() throws Exception {
    Element count = (Element) parsed(chart(List.of(5L)).svg()).getElementsByTagName("text").item(0);

    assertThat(count.getAttribute("x")).startsWith("-");
    assertThat(count.getAttribute("text-anchor")).isEqualTo("end");
  }

  @Test
  void a_day_is_named_below_the_middle_of_its_bar() {
    Series days = new Series("Stored", "stored", List.of(1L, 2L));
    TimeChart chart = new TimeChart("c", "Events", 1_534_809_600, 86_400, List.of(days));

    assertThat(chart.svg()).contains("text-anchor=\"middle\" x=\"25%\"");
  }

  @Test
  void the_picture_has_a_name_and_a_description() throws Exception {
    Document svg = parsed(chart(List.of(1L)).svg());

    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(svg.getDocumentElement().getAttribute("aria-labelledby"))
        .isEqualTo("c-title c-desc");
  }

  @Test
  void a_hostile_title_stays_text() throws Exception {
    TimeChart chart =
        new TimeChart(
            "c",
            "<script>alert(1)</script>\u0000",
            0,
            10,
            List.of(new Series("<b>", "a", List.of(1L))));

    parsed(chart.svg());
    assertThat(chart.svg()).doesNotContain("<script").doesNotContain("<b>");
  }

  @Test
  void no_style_attribute_that_the_security_policy_would_refuse() {
    assertThat(chart(List.of(1L, 2L)).svg()).doesNotContain("style=").doesNotContain("onload");
  }

  @Test
  void the_table_lists_the_newest_first_and_leaves_out_nothing_happened() {
    List<TimeChart.Row> rows = chart(List.of(1L, 0L, 3000L)).rows();

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).values()).containsExactly("3,000", "3,000");
  }

  @Test
  void a_series_kind_becomes_a_class_and_must_be_a_word() {
    assertThatThrownBy(() -> new Series("A", "a\" onload=\"x", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TimeChart chart(List<Long> counts) {
    return new TimeChart(
        "c", "Events", 1_534_878_000, 3600, List.of(new Series("Stored", "stored", counts)));
  }

  static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
