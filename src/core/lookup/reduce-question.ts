/** What a question says around the thing it asks about, longest first where one begins another. */
const ZH_FRAMES = [
  '请问|我想知道|想问一下|你好|到底|究竟|应该',
  '(?:是)?(?:什么|啥|何)意思|(?:是|叫|指)(?:什么|啥)|(?:什么|啥)(?:是|叫)|是指|指的是',
  '(?:有|是|包括)?(?:哪些|哪几\\p{Script=Han}|什么)|(?:怎么|怎样|如何)(?:办|治|做|写|弄|搞|样|防止)?|为(?:什么|何|啥)|凭什么',
  '要不要|能不能|行不行|好不好|有没有用|对不对|该不该|是不是|可不可以|能吗|用英文怎么说|英文',
  '[吗呢吧啊呀的了]',
].map((frame) => new RegExp(frame, 'gu'));

const EN_FRAME =
  /\b(?:what|which|who|whom|why|how|when|where|is|are|was|were|does|do|did|done|mean|means|meaning|definition|of|the|a|an|i|we|you|to|in|on|for|english|chinese|can|could|should|would|will|be|please|tell|me|about|explain|that|there|it|my|our|s|with|from|by|at|and|or|if|not|have|has|get|one|make|keep|same|as|good|bad)\b/g;

/**
 * A normalised question without its asking words, so that `督查是什么意思` asks for `督查` and `what is the mass line` for
 * `mass line`. A query that is nothing but asking words stays as it is.
 */
export function reduceQuestion(query: string): string {
  let rest = query;
  for (const frame of ZH_FRAMES) rest = rest.replace(frame, ' ');
  const kept = tidy(rest.replace(EN_FRAME, ' '));
  return kept || tidy(rest) || query;
}

const tidy = (text: string): string =>
  text
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .replace(/ +/g, ' ')
    .trim();
