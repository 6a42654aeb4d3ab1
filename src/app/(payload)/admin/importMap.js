import { ListStates as ListStates_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { WorkflowPanel as WorkflowPanel_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { MetaTitleComponent as MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaDescriptionComponent as MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaImageComponent as MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { WithoutBulkPublication as WithoutBulkPublication_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { StateFilter as StateFilter_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { CommentsCount as CommentsCount_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { PreviewLinks as PreviewLinks_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { WorkflowActions as WorkflowActions_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { WorkflowStatus as WorkflowStatus_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { WorkflowMenu as WorkflowMenu_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { TranslationView as TranslationView_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { WebhookDesk as WebhookDesk_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { Icon as Icon_9c7f21efe338c769559b882b536c0ff7 } from '@/admin/Icon'
import { Logo as Logo_e7bd77da3186b43b37d9ef658548455c } from '@/admin/Logo'
import { DeskDashboard as DeskDashboard_60fd7f7dc0131d284d9a33e790a11728 } from '@tilts/editorial-workflow/rsc'
import { DeskNav as DeskNav_cdd92ff5b97fd83e21ff285481280208 } from '@tilts/editorial-workflow/client'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { DeskPage as DeskPage_60fd7f7dc0131d284d9a33e790a11728 } from '@tilts/editorial-workflow/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@tilts/editorial-workflow/client#ListStates": ListStates_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#WorkflowPanel": WorkflowPanel_cdd92ff5b97fd83e21ff285481280208,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/plugin-seo/client#MetaTitleComponent": MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaDescriptionComponent": MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaImageComponent": MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@tilts/editorial-workflow/client#WithoutBulkPublication": WithoutBulkPublication_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#StateFilter": StateFilter_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#CommentsCount": CommentsCount_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#PreviewLinks": PreviewLinks_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#WorkflowActions": WorkflowActions_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#WorkflowStatus": WorkflowStatus_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#WorkflowMenu": WorkflowMenu_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#TranslationView": TranslationView_cdd92ff5b97fd83e21ff285481280208,
  "@tilts/editorial-workflow/client#WebhookDesk": WebhookDesk_cdd92ff5b97fd83e21ff285481280208,
  "@/admin/Icon#Icon": Icon_9c7f21efe338c769559b882b536c0ff7,
  "@/admin/Logo#Logo": Logo_e7bd77da3186b43b37d9ef658548455c,
  "@tilts/editorial-workflow/rsc#DeskDashboard": DeskDashboard_60fd7f7dc0131d284d9a33e790a11728,
  "@tilts/editorial-workflow/client#DeskNav": DeskNav_cdd92ff5b97fd83e21ff285481280208,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "@tilts/editorial-workflow/rsc#DeskPage": DeskPage_60fd7f7dc0131d284d9a33e790a11728,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
