import type { RejectReason } from '../../platform/database/tables/listings.js';

/** Why a listing is refused or suspended, and what its seller should do. */
export const rejectReasons: Readonly<Record<RejectReason, { readonly ar: string; readonly en: string }>> = {
  wrong_category: {
    ar: 'الخدمة في قسم لا يناسبها. انقلها إلى القسم الذي يبحث فيه المشترون عنها.',
    en: 'The listing stands in the wrong category. Move it to where buyers look for it.',
  },
  copied_text: {
    ar: 'العنوان أو الوصف منقول من خدمة أخرى. اكتبهما بكلماتك؛ فتكرار النقل قد يغلق الحساب.',
    en: 'Title or description are copied from another listing. Write your own; copying again can close the account.',
  },
  banned_service: {
    ar: 'هذه الخدمة من الخدمات الممنوعة في المنصة، ولا يمكن نشرها.',
    en: 'This service is not allowed on the marketplace.',
  },
  contact_details: {
    ar: 'في الخدمة وسيلة تواصل خارج المنصة. احذفها من النصوص والصور.',
    en: 'The listing holds contact details. Remove them from texts and pictures.',
  },
  rights_violation: {
    ar: 'في الخدمة نص أو صورة أو عمل لا تملك حقوقه. استبدل به عملاً من إنتاجك.',
    en: 'The listing uses a text, picture or work that is not yours. Replace it with your own.',
  },
  vague_title: {
    ar: 'العنوان عام. اذكر فيه ما ستنجزه وتفصيلاً واحداً على الأقل، مثل العدد أو المدة أو المجال.',
    en: 'The title is vague. Say what you will do and one detail, such as how many, how soon or in what field.',
  },
  exaggerated_promise: {
    ar: 'في الخدمة وعد مبالغ فيه لا يمكن ضمانه. اكتب ما تستطيع تسليمه فعلاً.',
    en: 'The listing promises what nobody can guarantee. Write what you can really deliver.',
  },
};
