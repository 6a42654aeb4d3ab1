/** Of the OpenAPI document, which changes with the plugin's endpoints, and of what webhooks send: the version of its package. */
export const API_VERSION = '0.1.0'
