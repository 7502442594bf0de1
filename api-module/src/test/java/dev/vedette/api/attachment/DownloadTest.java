package dev.vedette.api.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {

  @Test
  void a_name_is_told_in_ascii_and_as_it_is() {
    assertThat(Download.disposition("Bericht März.txt"))
        .isEqualTo(
            "attachment; filename=\"Bericht M_rz.txt\"; filename*=UTF-8''Bericht%20M%C3%A4rz.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\dumps\\a.dmp, a.dmp",
    "/, attachment",
    ".., attachment",
  })
  void a_path_is_no_part_of_a_name(String sent, String file) {
    assertThat(Download.disposition(sent))
        .isEqualTo("attachment; filename=\"" + file + "\"; filename*=UTF-8''" + file);
  }

  @Test
  void nothing_ends_the_name_before_its_end() {
    assertThat(Download.disposition("a\"; filename=\"b.html"))
        .isEqualTo(
            "attachment; filename=\"a__ filename=_b.html\";"
                + " filename*=UTF-8''a%22%3B%20filename%3D%22b.html");
    assertThat(Download.disposition("a%00b\u202egnp.exe")).doesNotContain("\u202e");
  }
}
