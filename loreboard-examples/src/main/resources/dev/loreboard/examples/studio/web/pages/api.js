/** The page on which every request can be tried. */
SwaggerUIBundle({
  url: '/openapi.yaml',
  dom_id: '#operations',
  deepLinking: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: -1,
  validatorUrl: null,
});
