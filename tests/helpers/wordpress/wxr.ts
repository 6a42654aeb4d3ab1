/* Exports of WordPress, as small as a test needs them. */

export type Post = {
  attachment?: string
  author?: string
  content?: string
  date?: string
  excerpt?: string
  guid?: string
  id: number
  meta?: Record<string, string>
  more?: string
  parent?: number
  password?: string
  slug?: string
  status?: string
  terms?: [domain: string, slug: string, name: string][]
  title?: string
  type?: string
}

type Export = { head?: string; language?: string; posts: Post[]; prologue?: string; version?: string }

export const SITE = 'https://vecais.example'

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** An export of the site `vecais.example` with these posts. */
export const wxr = ({ head = '', language = 'lv', posts, prologue = '', version = '1.2' }: Export): string =>
  `${START(prologue, version, language)}${head}${posts.map(item).join('')}</channel></rss>\n`

const START = (
  prologue: string,
  version: string,
  language: string,
): string => `<?xml version="1.0" encoding="UTF-8" ?>
${prologue}<rss version="2.0"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Vecā vietne</title>
<link>${SITE}</link>
<language>${language}</language>
<wp:wxr_version>${version}</wp:wxr_version>
<wp:base_site_url>${SITE}</wp:base_site_url>
<wp:base_blog_url>${SITE}</wp:base_blog_url>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>${cdata('zane')}</wp:author_login><wp:author_email>${cdata('zane@vecais.example')}</wp:author_email><wp:author_display_name>${cdata('Zane Ābele')}</wp:author_display_name></wp:author>
`

/** One item of an export. */
export function item(post: Post): string {
  const {
    content = '',
    date = '2021-03-04 08:00:00',
    excerpt = '',
    id,
    meta = {},
    terms = [],
    title = `Raksts ${id}`,
  } = post
  const slug = post.slug ?? `raksts-${id}`
  return `<item>
<title>${cdata(title)}</title>
<link>${SITE}/${slug}/</link>
<pubDate>Thu, 04 Mar 2021 08:00:00 +0000</pubDate>
<dc:creator>${cdata(post.author ?? 'zane')}</dc:creator>
<guid isPermaLink="false">${post.guid ?? `${SITE}/?p=${id}`}</guid>
<description></description>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(date)}</wp:post_date>
<wp:post_date_gmt>${cdata(date)}</wp:post_date_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${cdata(post.status ?? 'publish')}</wp:status>
<wp:post_parent>${post.parent ?? 0}</wp:post_parent>
<wp:post_type>${cdata(post.type ?? 'post')}</wp:post_type>
<wp:post_password>${cdata(post.password ?? '')}</wp:post_password>
${post.attachment ? `<wp:attachment_url>${cdata(post.attachment)}</wp:attachment_url>` : ''}
${terms.map(([domain, nicename, name]) => `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`).join('')}
${Object.entries(meta)
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  )
  .join('')}
${post.more ?? ''}</item>
`
}
