import { describe, expect, it } from 'vitest';
import { personsIn } from './finding.ts';

const date = '2024-01-26';

describe('namesakes', () => {
  it.each([
    ['قال المزارع محمد السوداني إن البئر جفت'],
    ['وأصيب مدني اسمه محمد السوداني في القصف'],
    ['وحضر المخرج السويسري محمد السوداني العرض'],
    ['وصل محمد السوداني، وهو مدرس متقاعد، إلى المخيم'],
    ['وصل محمد السوداني، وهو أب لأربعة، إلى المخيم'],
    ['قتل محمد السوداني من سكان الحي القديم'],
    ['وروى محمد السوداني (34 عاما) ما جرى'],
    ['وروى محمد السوداني أبو حسين ما جرى'],
    ['وسجل لاعب كرة القدم الأميركية بات وايت هدفا'],
    ['وصدر للشاعر محمد السوداني ديوان جديد'],
    ['وفقد الراعي محمد السوداني ثلاثا من أغنامه'],
  ])('links nobody in «%s»', (text) => {
    expect(personsIn(text, date)).toEqual([]);
  });

  it.each([
    ['قال رئيس الوزراء محمد السوداني (53 عاما) إن البئر جفت', 'iq-sudani'],
    ['قال محمد شياع السوداني (53 عاما) إن البئر جفت', 'iq-sudani'],
    ['وقال مدير المركز الإعلامي مصطفى بالي إن المعركة انتهت', 'sdf-bali'],
    ['طالب محمد السوداني بالسلاح', 'iq-sudani'],
    ['وهو رجل محمد السوداني في البرلمان', 'iq-sudani'],
    ['دافع محمد السوداني عن الاتفاق', 'iq-sudani'],
    ['استقبل الطبيب الرئيس أحمد الشرع في دمشق', 'sy-sharaa'],
  ])('links the official in «%s»', (text, person) => {
    expect(personsIn(text, date)).toEqual([person]);
  });

  it('parts an official from his namesake in one text', () => {
    const text =
      'قال رئيس الوزراء العراقي محمد السوداني إن المباحثات جارية. وقال المزارع محمد السوداني إن بيته تهدم. وتابع السوداني أن التعويض قريب.';
    expect(personsIn(text, date)).toEqual(['iq-sudani', 'iq-sudani']);
  });

  it('finds no repetition of an official in a name after a profession', () => {
    const text = 'قال وزير التخطيط محمد تميم إن الخطة جاهزة. وفاز الرسام محمد تميم بجائزة.';
    expect(personsIn(text, date)).toEqual(['iq-tamim']);
  });

  it('gives a name again to whoever was introduced by it', () => {
    const text = 'قال المزارع محمد السوداني إن بيته تهدم. وينتظر محمد السوداني العون.';
    expect(personsIn(text, date)).toEqual([]);
    const before = 'دافع محمد السوداني عن الاتفاق. وقال المزارع محمد السوداني إن بيته تهدم.';
    expect(personsIn(before, date)).toEqual(['iq-sudani']);
  });

  it('lets the short name of nobody stand for the official', () => {
    const text = 'في بغداد قال المزارع محمد السوداني إن بيته تهدم. وتابع السوداني أنه ينتظر.';
    expect(personsIn(text, date)).toEqual([]);
  });
});
