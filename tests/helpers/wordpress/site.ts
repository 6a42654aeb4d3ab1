import { SITE, wxr, type Post } from './wxr'

const UPLOADS = `${SITE}/wp-content/uploads`

const polylang = (code: 'en' | 'lv', group: string): NonNullable<Post['terms']> => [
  ['language', code, code === 'lv' ? 'Latviešu' : 'English'],
  ['post_translations', group, group],
]

const PICTURE: Post = {
  attachment: `${UPLOADS}/2021/03/muzejs.png`,
  excerpt: 'Muzeja pagalms pirms atklāšanas.',
  id: 50,
  meta: { _wp_attached_file: '2021/03/muzejs.png', _wp_attachment_image_alt: 'Cilvēki muzeja pagalmā' },
  parent: 10,
  status: 'inherit',
  title: 'Muzejs',
  type: 'attachment',
}

const LETTER: Post = {
  attachment: `${UPLOADS}/2021/03/programma.pdf`,
  id: 51,
  meta: { _wp_attached_file: '2021/03/programma.pdf' },
  status: 'inherit',
  title: 'Atklāšanas programma',
  type: 'attachment',
}

/** A pair of blocks and Polylang, whose texts link each other and a later post; the English one was published a day later. */
const BLOCKS: Post[] = [
  {
    content: `<!-- wp:paragraph {"align":"left"} -->
<p style="text-align:left;color:#900">Amatnieki no trim pagastiem <strong>trešdien</strong> atvēra kopīgu darbnīcu.</p>
<!-- /wp:paragraph -->
<!-- wp:heading --><h2 class="wp-block-heading">Kas notiks tālāk</h2><!-- /wp:heading -->
<!-- wp:list --><ul><!-- wp:list-item --><li>Nodarbības skolām<ul><li>pavasarī</li></ul></li><!-- /wp:list-item --><li>Gadatirgus</li></ul><!-- /wp:list -->
<!-- wp:image {"id":50} --><figure class="wp-block-image"><img src="${UPLOADS}/2021/03/muzejs-300x200.png" alt="" class="wp-image-50"/><figcaption>Pagalms rītā</figcaption></figure><!-- /wp:image -->
<!-- wp:quote --><blockquote class="wp-block-quote"><p>Te gribas palikt.</p><cite>Apmeklētāja</cite></blockquote><!-- /wp:quote -->
<!-- wp:embed {"url":"https://youtu.be/dQw4w9WgXcQ"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://youtu.be/dQw4w9WgXcQ
</div></figure><!-- /wp:embed -->
<!-- wp:paragraph --><p>Par telpām rakstījām <a href="${SITE}/?p=12">iepriekš</a>, angliski – <a href="/workshop/">šeit</a>, bet <a href="${SITE}/pazudis/">tas</a> ir zudis.</p><!-- /wp:paragraph -->
<!-- wp:file --><div class="wp-block-file"><a href="${UPLOADS}/2021/03/programma.pdf">Programma</a><a href="${UPLOADS}/2021/03/programma.pdf" class="wp-block-file__button" download>Lejupielādēt</a></div><!-- /wp:file -->
<!-- wp:latest-posts {"postsToShow":3} /-->`,
    id: 10,
    meta: { _thumbnail_id: '50' },
    more: '<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[Lai izdodas!]]></wp:comment_content></wp:comment>',
    slug: 'darbnica',
    terms: [
      ...polylang('lv', 'pll_a'),
      ['category', 'amatnieciba', 'Amatniecība'],
      ['post_tag', 'jaunums', 'Jaunums'],
    ],
    title: 'Darbnīca &#8211; atvērta',
  },
  {
    content: `<!-- wp:paragraph --><p>Craftspeople of three parishes opened a shared workshop on Wednesday.</p><!-- /wp:paragraph -->`,
    date: '2021-03-05 08:00:00',
    excerpt: 'A workshop for three parishes.',
    id: 11,
    slug: 'workshop',
    terms: [...polylang('en', 'pll_a'), ['category', 'crafts', 'Crafts']],
    title: 'The workshop is open',
  },
]

/** Posts of the editor before blocks, one of them in English alone, by what WPML says. */
const CLASSIC: Post[] = [
  {
    content: `Telpas atrada <em>divi</em> pagasti.
Tās ir siltas.

[caption id="attachment_50" align="alignleft" width="300"]<a href="${UPLOADS}/2021/03/muzejs.png"><img class="size-medium wp-image-50" src="${UPLOADS}/2021/03/muzejs-300x200.png" alt="Pagalms" width="300" height="200" /></a> Pagalms ziemā[/caption]

[vc_row][vc_column][vc_column_text]Nākamreiz vairāk&nbsp;&nbsp;&nbsp;par <span style="font-weight: bold">darbiem</span>.[/vc_column_text][/vc_column][/vc_row]

<img src="https://www.facebook.com/tr?id=1&amp;ev=PageView" width="1" height="1" /><script>alert(1)</script>

[contact-form-7 id="7" title="Rakstiet"]`,
    date: '2020-12-01 10:00:00',
    id: 12,
    meta: { _icl_lang_code: 'lv', _icl_trid: '120' },
    slug: 'telpas',
    terms: [['category', 'amatnieciba', 'amatnieciba']],
    title: 'Telpas atrastas',
  },
  {
    content: 'Only in English.',
    id: 13,
    meta: { _icl_lang_code: 'en', _icl_trid: '130' },
    slug: 'only-english',
    title: 'Only in English',
  },
]

const UNWANTED: Post[] = [
  { id: 20, status: 'trash', title: 'Izmests' },
  { id: 21, status: 'private', title: 'Iekšējs' },
  { id: 22, status: 'draft', title: 'Nepabeigts' },
  { id: 23, password: 'x', title: 'Ar paroli' },
  { id: 24, meta: { _icl_lang_code: 'ru', _icl_trid: '240' }, title: 'Krieviski' },
  { content: 'Par mums', id: 25, slug: 'par-mums', title: 'Par mums', type: 'page' },
  { id: 26, status: 'publish', title: 'Izvēlne', type: 'nav_menu_item' },
]

const HEAD = `<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>amatnieciba</wp:category_nicename><wp:cat_name><![CDATA[Amatniecība]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>crafts</wp:category_nicename><wp:cat_name><![CDATA[Crafts]]></wp:cat_name></wp:category>
<wp:term><wp:term_id>8</wp:term_id><wp:term_taxonomy>post_translations</wp:term_taxonomy><wp:term_slug>pll_a</wp:term_slug><wp:term_name><![CDATA[pll_a]]></wp:term_name><wp:term_description><![CDATA[a:2:{s:2:"lv";i:10;s:2:"en";i:11;}]]></wp:term_description></wp:term>
<wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>term_translations</wp:term_taxonomy><wp:term_slug>pll_t</wp:term_slug><wp:term_name><![CDATA[pll_t]]></wp:term_name><wp:term_description><![CDATA[a:2:{s:2:"lv";i:3;s:2:"en";i:4;}]]></wp:term_description></wp:term>
`

/** A whole small site: both editors, both plugins for languages, files, and everything that is left out. */
export const oldSite = (change: (posts: Post[]) => Post[] = (posts) => posts): string =>
  wxr({ head: HEAD, posts: change([...BLOCKS, ...CLASSIC, ...UNWANTED, PICTURE, LETTER]) })
