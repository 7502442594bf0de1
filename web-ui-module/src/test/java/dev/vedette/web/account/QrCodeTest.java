package dev.vedette.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What an authenticator app scans. */
class QrCodeTest {

  @Test
  void the_address_names_issuer_account_and_secret() {
    assertThat(OtpAuth.uri("GEZDGNBV", "a+b@example.org"))
        .isEqualTo(
            "otpauth://totp/Vedette:a%2Bb%40example.org?secret=GEZDGNBV&issuer=Vedette"
                + "&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void the_picture_is_svg_with_a_quiet_zone_of_four() throws Exception {
    String svg = QrCode.svg(OtpAuth.uri("GEZDGNBV", "ada@example.org"), "QR code");
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();

    int size = Integer.parseInt(root.getAttribute("viewBox").split(" ")[2]);
    assertThat((size - 8 - 17) % 4).as("a side is 17 + 4 × version").isZero();
    assertThat(svg).contains("d=\"M4 4h1v1h-1z").doesNotContain("style=");
  }
}
