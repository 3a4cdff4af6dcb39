package org.socialprescribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium or Chrome of this machine, without a window to see, for test classes that are
 * extended with it. It is opened when a test first asks for a window and closed after the class,
 * since its pages keep a processor busy for as long as they are open.
 */
public final class InstalledBrowser implements BeforeAllCallback, AfterAllCallback {

  /** A usual width on a desk, in pixels. */
  public static final int DESK = 1280;

  /** A usual width of a phone, in pixels. */
  public static final int PHONE = 390;

  private static final List<Path> PLACES =
      Stream.of("chromium", "chromium-browser", "google-chrome")
          .map(name -> Path.of("/usr/bin", name))
          .toList();

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Of the class that runs in this thread; Playwright is for one thread alone. */
  private static final ThreadLocal<InstalledBrowser> OF_THIS_CLASS = new ThreadLocal<>();

  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext ofClass) {
    OF_THIS_CLASS.set(this);
  }

  @Override
  public void afterAll(ExtensionContext ofClass) {
    OF_THIS_CLASS.remove();
    if (playwright != null) {
      playwright.close();
    }
  }

  /**
   * A window of its own, without what others have stored; tests that ask for one are skipped where
   * no browser is installed.
   */
  public static BrowserContext window(int width, ColorScheme scheme) {
    InstalledBrowser installed = OF_THIS_CLASS.get();
    if (installed == null) {
      throw new IllegalStateException(
          "Write @ExtendWith(InstalledBrowser.class) over the test class.");
    }
    if (installed.browser == null) {
      installed.open();
    }
    return installed.browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
  }

  private void open() {
    var installed = PLACES.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(installed.isPresent(), "No Chromium or Chrome is installed: one of " + PLACES);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed.get())
                    .setArgs(List.of("--no-sandbox")));
  }

  /**
   * Holds a page to WCAG 2.2 AA, as far as axe can tell, and to its width.
   *
   * <p>What axe found in order is not told element by element, and it looks into the page alone,
   * which has no frames: four times as quick (docs/decisions/0034).
   */
  public static void assertAccessible(Page page) {
    assertThat(page.frames()).as("the page without frames").hasSize(1);
    var violations =
        new AxeBuilder(page).options(rules()).setLegacyMode(true).analyze().getViolations();

    assertThat(violations)
        .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
  }

  private static AxeRunOptions rules() {
    var tags = new AxeRunOnlyOptions();
    tags.setType("tag");
    tags.setValues(WCAG);
    var rules = new AxeRunOptions();
    rules.setRunOnly(tags);
    rules.setResultTypes(List.of("violations"));
    return rules;
  }
}
