-- What experts score by: criteria with weights and texts, in versions. A cohort has a version; what is ready never changes.
-- +goose Up
create table rubric (
	version   int generated always as identity primary key,
	cohort    bigint references cohort,                  -- that it was made for; null: it came with the program
	state     text not null default 'draft' check (state in ('draft', 'ready')),
	pass_mark int not null default 60 check (pass_mark between 0 and 100),
	made_by   bigint references person on update cascade,
	made_at   timestamptz not null,
	check ((cohort is null) = (made_by is null))
);
create unique index rubric_draft on rubric (cohort) where state = 'draft';
create index rubric_cohort on rubric (cohort);
create index rubric_maker on rubric (made_by);

-- The texts of a criterion in one language, each short enough for a screen and a letter with ten criteria.
-- +goose StatementBegin
create function criterion_texts(texts jsonb) returns boolean language sql immutable as $$
	select jsonb_typeof(texts) = 'object' and not exists (
		select from jsonb_each(texts) as t (name, value)
		where jsonb_typeof(value) <> 'string'
			or name not in ('name', 'about', 'level_0', 'level_1', 'level_2', 'level_3', 'level_4', 'level_5', 'strength', 'step')
			or char_length(value #>> '{}') > case name when 'name' then 32 when 'strength' then 250 when 'step' then 250 else 200 end)
$$;
create function criterion_worded(texts jsonb) returns boolean language sql immutable as $$
	select bool_and(btrim(coalesce(texts ->> name, '')) <> '')
	from unnest(array['name', 'about', 'level_0', 'level_1', 'level_2', 'level_3', 'level_4', 'level_5', 'strength', 'step']) as name
$$;
-- +goose StatementEnd

create table criterion (
	rubric   int not null references rubric on delete cascade,
	name     text not null check (name ~ '^[a-z][a-z0-9_]{0,29}$'), -- under which scores are kept
	position int not null,
	weight   int not null check (weight between 0 and 100),
	kk       jsonb not null default '{}' check (criterion_texts(kk)),
	ru       jsonb not null default '{}' check (criterion_texts(ru)),
	primary key (rubric, name)
);

insert into rubric (state, made_at) values ('draft', now());
insert into criterion (rubric, name, position, weight, kk, ru) values
(1, 'significance', 1, 20, '{
	"name": "Әлеуметтік маңызы",
	"about": "Мәселе қаншалық маңызды және кімге қатысты екені түсінікті ме.",
	"level_0": "Қандай мәселе шешілетіні, ол кімдікі екені түсініксіз",
	"level_1": "Мәселе жалпылама айтылған, артында адам көрінбейді",
	"level_2": "Кімге қиын екені көрінеді, бірақ себебі мен көлемі жоқ",
	"level_3": "Мәселе мен адамдар анық сипатталған, дәлел аз",
	"level_4": "Кімге, неге қиын екені анық, мысал немесе сан бар",
	"level_5": "Кімге, неге, қанша адамға қиын екені және жобасыз не болатыны көрсетілген",
	"strength": "Жобаңыз кімге және не үшін қажет екенін анық көрсеттіңіз: өтінімнен тірі адамдар көрініп тұр.",
	"step": "Жобаңыз арналған бес адаммен сөйлесіп, айтқандарын жазып алыңыз. Осындай екі-үш әңгіме мен ашық деректен алынған бір сан қажеттілікті көрнекі етеді."
}', '{
	"name": "Социальная значимость",
	"about": "Насколько важна проблема и понятно ли, кого она касается.",
	"level_0": "Непонятно, какую проблему решают и чья она",
	"level_1": "Проблема названа общими словами, людей за ней не видно",
	"level_2": "Видно, кому трудно, но почему и насколько — не показано",
	"level_3": "Проблема и люди описаны ясно, подтверждений мало",
	"level_4": "Ясно, кому и почему трудно, есть примеры или цифры",
	"level_5": "Показано, кому, почему и сколько людям трудно, и что будет без проекта",
	"strength": "Вы ясно показали, кому и зачем нужен ваш проект: за заявкой видны живые люди.",
	"step": "Поговорите с пятью людьми, ради которых делаете проект, и запишите их слова. Две-три такие истории и одна цифра из открытых данных сделают нужду наглядной."
}'),
(1, 'results', 2, 20, '{
	"name": "Нәтиже мен кемелдік",
	"about": "Не істелді және ол немен расталады.",
	"level_0": "Нәтиже жоқ, тек ниет бар",
	"level_1": "Бірен-саран әрекет болған, соңы сипатталмаған",
	"level_2": "Алғашқы тәжірибе бар, бірақ сан мен пікір жоқ",
	"level_3": "Жоба жұмыс істейді, бірнеше нәтиже аталған",
	"level_4": "Нәтиже санмен берілген, адамдарда не өзгергені көрінеді",
	"level_5": "Тұрақты нәтиже санмен берілген, дәлелі бар, қателерден сабақ алынған",
	"strength": "Нәтижелеріңіз өзі сөйлеп тұр: жоба адамдардың өмірін өзгерте бастаған.",
	"step": "Қарапайым кесте жасаңыз: күні, не істедіңіз, қанша адам келді, оларда не өзгерді. Бір айдан соң келесі өтінімге сан дайын болады."
}', '{
	"name": "Результаты и зрелость",
	"about": "Что уже сделано и чем это подтверждается.",
	"level_0": "Результатов нет, есть только намерение",
	"level_1": "Были отдельные попытки, итог не описан",
	"level_2": "Есть первый опыт, но цифр и отзывов нет",
	"level_3": "Проект работает, несколько результатов названо",
	"level_4": "Результаты описаны цифрами, видно, что изменилось у людей",
	"level_5": "Устойчивые результаты в цифрах, есть доказательства и выводы из ошибок",
	"strength": "Ваши результаты говорят сами за себя: проект уже меняет жизнь людей.",
	"step": "Заведите простую таблицу: дата, что сделали, сколько людей пришло, что у них изменилось. Через месяц у вас будут цифры для следующей заявки."
}'),
(1, 'scalability', 3, 20, '{
	"name": "Өсуге дайындығы",
	"about": "Жобаны басқа жерде, авторсыз қайталауға бола ма.",
	"level_0": "Қайталауға келмейді немесе ол ойластырылмаған",
	"level_1": "Өскісі келеді, бірақ қалай екені айтылмаған",
	"level_2": "Қайда өсетіні аталған, бірақ қадамы жоқ",
	"level_3": "Өсу қадамдары бар, бірақ бәрі авторға тіреледі",
	"level_4": "Басқаға не беретіні түсінікті, беретін адамы бар",
	"level_5": "Үлгісі сипатталған: нені, кімге, қаншаға беру; алғашқы қызығушылар бар",
	"strength": "Жобаңызды басқа жерде қайталауға болады, оның жолын да білесіз.",
	"step": "Басты сабағыңызды немесе іс-шараңызды сізсіз қалай өткізуге болатынын бір бетке жазыңыз. Танысыңыз сол бетпен өткізіп көрсін, шықпаған жерін түзетіңіз."
}', '{
	"name": "Готовность к росту",
	"about": "Можно ли повторить проект в другом месте и без автора.",
	"level_0": "Повторить проект нельзя, или об этом не думали",
	"level_1": "Хотят расти, но как — не сказано",
	"level_2": "Названы места роста, но шагов нет",
	"level_3": "Есть шаги роста, но всё держится на авторе",
	"level_4": "Понятно, что передать другим, и есть кому",
	"level_5": "Описана модель: что, кому и за сколько передать, есть первые желающие",
	"strength": "Ваш проект можно повторить в других местах, и вы понимаете как.",
	"step": "Опишите на одной странице, как провести ваше главное занятие или событие без вас. Попросите знакомого провести его по этой странице и поправьте то, что не получилось."
}'),
(1, 'team', 4, 15, '{
	"name": "Жетекші мен команда",
	"about": "Жобаны кім жасайды, аяғына дейін жеткізуге күші жете ме.",
	"level_0": "Жобаны кім жасайтыны түсініксіз",
	"level_1": "Бір адам, тәжірибесі де, көмекшісі де жоқ",
	"level_2": "Жетекші бар, көмекшілер кездейсоқ",
	"level_3": "Команда бар, міндеттер толық бөлінбеген",
	"level_4": "Тәжірибелі команда, әркімнің өз міндеті бар",
	"level_5": "Тәжірибелі, міндеті бөлінген команда, жетекшісіз де жоба тоқтамайды",
	"strength": "Жобаның артында сенуге болатын команда тұр.",
	"step": "Кім неге жауапты екенін жазып, бір ісіңізді басқа адамға тапсырыңыз. Өзіңізге жетіспейтін дағдысы бар адамды командаға шақырыңыз."
}', '{
	"name": "Лидер и команда",
	"about": "Кто делает проект и хватит ли сил довести дело до конца.",
	"level_0": "Кто делает проект, непонятно",
	"level_1": "Один человек без опыта и без помощников",
	"level_2": "Есть лидер, помощники случайные",
	"level_3": "Есть команда, роли распределены не до конца",
	"level_4": "Команда с опытом, у каждого своя роль",
	"level_5": "Сильная команда с опытом и ролями, проект не остановится без лидера",
	"strength": "За проектом стоит команда, которой можно доверять.",
	"step": "Запишите, кто за что отвечает, и передайте одно своё дело другому человеку. Пригласите в команду того, у кого есть недостающий вам навык."
}'),
(1, 'sustainability', 5, 10, '{
	"name": "Тұрақтылық",
	"about": "Жоба неге сүйенеді: табыс, серіктестер, еріктілер.",
	"level_0": "Бір реттік көмексіз жоба жүрмейді",
	"level_1": "Бір ғана көз бар, ол таусылуы мүмкін",
	"level_2": "Бір-екі көзі бар, жоспары жоқ",
	"level_3": "Бірнеше көзі бар, жақын айларға жоспары бар",
	"level_4": "Көздері әртүрлі, серіктес пен еріктілер бар, жылдық жоспар бар",
	"level_5": "Жоба өзін ақтайды немесе сенімді серіктесі мен қоры бар",
	"strength": "Жобаның әрі қарай немен өмір сүретінін ойластырғансыз.",
	"step": "Жобаның бір айы қанша тұратынын есептеңіз де, ол пайдалы болатын бес серіктесті жазыңыз. Екеуіне осы аптада хат жазыңыз."
}', '{
	"name": "Устойчивость",
	"about": "На что проект живёт: доход, партнёры, волонтёры.",
	"level_0": "Без разовой помощи проект не живёт",
	"level_1": "Один источник, и он может закончиться",
	"level_2": "Есть один-два источника, плана нет",
	"level_3": "Несколько источников, план на ближайшие месяцы",
	"level_4": "Разные источники, партнёры и волонтёры, план на год",
	"level_5": "Проект окупает себя или имеет надёжных партнёров и запас",
	"strength": "Вы продумали, на что проект будет жить дальше.",
	"step": "Посчитайте, сколько стоит один месяц проекта, и выпишите пять партнёров, которым он полезен. Двоим из них напишите на этой неделе."
}'),
(1, 'fit', 6, 10, '{
	"name": "Бағдарламаға үндестігі",
	"about": "Адамға пайда бірінші орында, ашықтық, үйренуге және бөлісуге дайындық.",
	"level_0": "Жоба мақсаты бағдарламаға сай келмейді",
	"level_1": "Адамға пайда екінші орында тұр",
	"level_2": "Мақсаты жақын, бірақ не күтетіні түсініксіз",
	"level_3": "Мақсаты сай, күтетіні аталған",
	"level_4": "Жоба ашық, үйренуге және бөлісуге дайын",
	"level_5": "Жоба осы қағидалармен өмір сүреді: ашық, үйренеді, басқаға көмектесіп жүр",
	"strength": "Жобаңыздың рухы бағдарламаға жақын: ашықсыз, бөлісуге дайынсыз.",
	"step": "Ашық курсқа келіп, басқа өңірдегі бір жобаға тәжірибеңізді айтып беріңіз. Сонда бағдарламаның қандай көмегі керек екені айқындалады."
}', '{
	"name": "Близость к программе",
	"about": "Польза людям на первом месте, открытость, готовность учиться и делиться.",
	"level_0": "Цели проекта расходятся с программой",
	"level_1": "Польза людям на втором плане",
	"level_2": "Цели близки, но чего ждут от программы — непонятно",
	"level_3": "Цели совпадают, ожидания названы",
	"level_4": "Проект открыт, готов учиться и делиться",
	"level_5": "Проект живёт этими принципами: открыт, учится, уже помогает другим",
	"strength": "Ваш проект близок программе по духу: вы открыты и готовы делиться.",
	"step": "Придите на открытый курс и расскажите о своём опыте одному проекту из другого региона. Так вы поймёте, какая помощь программы вам нужнее всего."
}'),
(1, 'inclusion', 7, 5, '{
	"name": "Қолжетімділік пен қауіпсіздік",
	"about": "Бәрі қатыса ала ма, балалар мен осал топтар қауіпсіз бе.",
	"level_0": "Қолжетімділік пен қауіпсіздік ойластырылмаған",
	"level_1": "Жалпылама ғана айтылған",
	"level_2": "Жекелеген қадам бар, бәріне бірдей емес",
	"level_3": "Негізгі кедергілер аталған, ережесі бар",
	"level_4": "Әртүрлі адам қатыса алады, қауіпсіздік ережесі сақталады",
	"level_5": "Мүгедектігі бар адамдар жобаның өзіне қатысады, балаларды қорғау ойластырылған",
	"strength": "Әртүрлі адамның қатысуын және олардың қауіпсіздігін ойлағансыз.",
	"step": "Өтетін жеріңізді арбамен жүретін адаммен немесе кішкентай баласы бар ата-анамен бірге аралап, не кедергі екенін жазып алыңыз. Бір кедергіні осы айда жойыңыз."
}', '{
	"name": "Доступность и безопасность",
	"about": "Могут ли участвовать все и в безопасности ли дети и уязвимые люди.",
	"level_0": "О доступности и безопасности не думали",
	"level_1": "Сказано общими словами",
	"level_2": "Есть отдельные шаги, не для всех",
	"level_3": "Основные барьеры названы, правила есть",
	"level_4": "Участвовать могут разные люди, правила безопасности соблюдают",
	"level_5": "Люди с инвалидностью участвуют в самом проекте, защита детей продумана",
	"strength": "Вы позаботились о том, чтобы участвовать могли разные люди и чтобы им было безопасно.",
	"step": "Пройдите по своей площадке с человеком на коляске или с родителем маленького ребёнка и запишите, что мешает. Одно препятствие уберите в этом месяце."
}');
update rubric set state = 'ready';

-- A rubric becomes ready when it is whole, and stays as it is from then on, but for the name of whoever made it.
-- +goose StatementBegin
create function rubric_kept() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		if old.state = 'ready' then
			raise exception 'rubric % is ready', old.version using errcode = 'check_violation', constraint = 'rubric_kept';
		end if;
		return old;
	end if;
	if old.state = 'ready' and (old.version, old.cohort, old.state, old.pass_mark, old.made_at)
			is distinct from (new.version, new.cohort, new.state, new.pass_mark, new.made_at) then
		raise exception 'rubric % is ready', old.version using errcode = 'check_violation', constraint = 'rubric_kept';
	end if;
	if old.state = 'draft' and new.state = 'ready' and not (
		select count(*) between 3 and 10 and sum(weight) = 100 and bool_and(weight > 0 and criterion_worded(kk) and criterion_worded(ru))
		from criterion where rubric = new.version
	) then
		raise exception 'rubric % is not whole', new.version using errcode = 'check_violation', constraint = 'rubric_whole';
	end if;
	return new;
end $$;
create function criterion_kept() returns trigger language plpgsql as $$
declare
	touched int := case tg_op when 'DELETE' then old.rubric else new.rubric end;
begin
	-- Locked, so that nothing changes while the rubric becomes ready.
	if (select state from rubric where version = touched for share) = 'ready' or (tg_op = 'UPDATE' and old.rubric <> new.rubric) then
		raise exception 'rubric % is ready', touched using errcode = 'check_violation', constraint = 'rubric_kept';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger rubric_kept before update or delete on rubric for each row execute function rubric_kept();
create trigger criterion_kept before insert or update or delete on criterion for each row execute function criterion_kept();

-- A cohort has a rubric that is ready, and keeps it once experts read.
alter table cohort add constraint cohort_rubric_version_fkey foreign key (rubric_version) references rubric;
-- +goose StatementBegin
create function cohort_rubric() returns trigger language plpgsql as $$
begin
	if (select state from rubric where version = new.rubric_version) = 'draft' then
		raise exception 'rubric % is not ready', new.rubric_version using errcode = 'check_violation', constraint = 'cohort_rubric';
	end if;
	if tg_op = 'UPDATE' and (new.state not in ('draft', 'announced', 'intake', 'screening')
		or exists (select from review r join application a on a.id = r.application where a.cohort = new.id)
		or exists (select from review r where r.calibration = new.id)) then
		raise exception 'cohort % is read by rubric %', new.id, old.rubric_version using errcode = 'check_violation', constraint = 'cohort_rubric';
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger cohort_rubric_made before insert on cohort for each row execute function cohort_rubric();
create trigger cohort_rubric before update of rubric_version on cohort for each row
	when (old.rubric_version is distinct from new.rubric_version) execute function cohort_rubric();

create index review_calibration on review (calibration) where calibration is not null;

-- What a review must have before it counts: a whole number from 0 to 5 for each criterion of its cohort's rubric, and words of 30 characters
-- or more, or a voice note, for the highest and the lowest ones.
alter table review drop constraint review_complete;
drop function review_complete;
-- +goose StatementBegin
create function review_complete() returns trigger language plpgsql as $$
begin
	if exists (
		select from application a join cohort c on c.id = coalesce(new.calibration, a.cohort) join criterion k on k.rubric = c.rubric_version
		where a.id = new.application and not (coalesce((new.scores ->> k.name)::numeric in (0, 1, 2, 3, 4, 5), false)
			and (coalesce((new.scores ->> k.name)::numeric in (2, 3, 4), false)
				or char_length(coalesce(new.comments ->> k.name, '')) >= 30 or new.voices ? k.name))
	) then
		raise exception 'review % is not complete', new.id using errcode = 'check_violation', constraint = 'review_complete';
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger review_complete before insert or update on review for each row when (new.state = 'submitted') execute function review_complete();
-- +goose Down
drop index review_calibration;
drop trigger review_complete on review;
drop function review_complete;
-- +goose StatementBegin
create function review_complete(scores jsonb, comments jsonb, voices jsonb) returns boolean language sql immutable as $$
	select bool_and(coalesce((scores ->> criterion)::numeric in (0, 1, 2, 3, 4, 5), false)
		and (coalesce((scores ->> criterion)::numeric in (2, 3, 4), false) or char_length(coalesce(comments ->> criterion, '')) >= 30 or voices ? criterion))
	from unnest(array['significance', 'results', 'scalability', 'team', 'sustainability', 'fit', 'inclusion']) as criterion
$$;
-- +goose StatementEnd
-- Reviews by another rubric are not complete by the first one, and nothing else can read them.
delete from review r using application a, cohort c where a.id = r.application and c.id = coalesce(r.calibration, a.cohort) and c.rubric_version <> 1;
alter table review add constraint review_complete check (state <> 'submitted' or review_complete(scores, comments, voices));
drop trigger cohort_rubric on cohort;
drop trigger cohort_rubric_made on cohort;
drop function cohort_rubric;
update cohort set rubric_version = 1;
alter table cohort drop constraint cohort_rubric_version_fkey;
drop table criterion, rubric;
drop function criterion_kept, rubric_kept, criterion_texts, criterion_worded;
