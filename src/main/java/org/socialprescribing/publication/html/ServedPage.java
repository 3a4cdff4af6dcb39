package org.socialprescribing.publication.html;

/**
 * The frame of a page that a feature answers with, in the dress of the guide's site. It needs no
 * script, and can be printed.
 */
public final class ServedPage {

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/ig/assets/guide.css">
      </head>
      <body class="page">
        <a class="skip" href="#main">Skip to main content</a>
        <header class="top"><div class="wide">
          <p class="name"><a href="/ig/index.html">Social prescribing in England</a></p>
          </div></header>
        <div class="wide"><div class="content">
          <nav class="breadcrumbs" aria-label="Breadcrumb"><ol>
          <li><a href="/ig/index.html">Home</a></li><li>%2$s</li><li aria-current="page">%3$s</li>
          </ol></nav>
          <main id="main" tabindex="-1">
            <div class="title">
            <h1>%1$s</h1>
            <p class="lead">%4$s</p>
            </div>
      %5$s
          </main>
        </div></div>
        <footer class="bottom"><div class="wide"><p><a href="/">About this server</a></p></div></footer>
      </body>
      </html>
      """;

  private ServedPage() {}

  /**
   * Where the page stands.
   *
   * @param address of the guide's page that explains it
   * @param above the name of that page
   * @param here the name of this page among its like
   */
  public record Trail(String address, String above, String here) {}

  /**
   * @param body as HTML; everything else is text
   */
  public static String of(String title, String lead, Trail trail, String body) {
    return FRAME.formatted(
        Html.text(title),
        Html.link(trail.address(), trail.above()),
        Html.text(trail.here()),
        Html.text(lead),
        body);
  }
}
