package org.socialprescribing.publication;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the finished site at {@code /ig/}.
 *
 * <p>A browser may keep every file, but asks each time whether it has changed: the addresses do not
 * change with the guide's version.
 */
@Configuration(proxyBeanMethods = false)
class GuideSiteConfiguration implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addRedirectViewController("/ig", "/ig/");
    views.addViewController("/ig/").setViewName("forward:/ig/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry resources) {
    resources
        .addResourceHandler("/ig/**")
        .addResourceLocations("classpath:/static/ig/")
        .setCacheControl(CacheControl.noCache().cachePublic());
  }
}
