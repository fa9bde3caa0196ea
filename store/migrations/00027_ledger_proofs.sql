-- Every night the ledger is proved: the sum of all accounts is zero, each balance is what its movements make, and each movement is what was
-- written. Each proof carries the hash of the one before.
-- +goose Up

-- What people of a region had on the day of a proof. Regions with fewer than five people who have any are counted together.
create table ledger_proof_region (
	day    date not null references ledger_proof,
	region text not null references region,
	people bigint not null check (people >= 5),
	amount bigint not null,
	primary key (day, region)
);

-- The last movement of which it is certain that none with a lower number is still on its way.
-- +goose StatementBegin
create function ledger_barrier() returns bigint language plpgsql security definer set search_path = public, pg_temp as
$$ begin
	lock table transfer in share mode;
	return coalesce((select max(id) from transfer), 0);
end $$;
-- +goose StatementEnd

-- The first thing that is wrong with the ledger: a kind of fault and which one, or nothing. One statement, so one moment.
-- +goose StatementBegin
create function ledger_fault() returns text language sql stable security definer set search_path = public, pg_temp set enable_seqscan = on as
$$
with moved as materialized (
	select m.account, sum(m.amount)::bigint as amount, sum(m.came_in)::bigint as came_in
	from (
		select t.debit as account, -t.amount as amount, 0 as came_in from transfer t
		union all
		select t.credit, t.amount, case when t.credited is null or t.kind = 'release' then 0 else t.amount end from transfer t
	) m group by m.account
), kept as materialized (
	select b.account, min(b.kind) as kind, sum(b.amount)::bigint as amount, sum(b.credited)::bigint as came_in from account_balance b group by b.account
)
select coalesce(
	(select 'movement ' || t.id from transfer t where t.hash <> sha256(convert_to(ledger_text(t), 'UTF8')) order by t.id limit 1),
	(select 'balance ' || coalesce(k.account, m.account) from kept k full join moved m on m.account = k.account
		where coalesce(k.amount, 0) <> coalesce(m.amount, 0) or coalesce(k.came_in, 0) <> coalesce(m.came_in, 0) order by 1 limit 1),
	(select 'sum ' || s.amount from (select sum(k.amount) as amount from kept k) s where s.amount <> 0),
	(select 'overdrawn ' || b.account from account_balance b where b.amount < 0 and b.kind <> 'issue' order by b.account limit 1),
	(select 'held ' || a.id from account a join kept k on k.account = a.id where a.kind = 'hold'
		and k.amount <> (select coalesce(sum(h.amount), 0) from hold h where h.account = a.holds and h.settled_at is null) order by a.id limit 1),
	(select 'hold ' || h.id from hold h join transfer t on t.id = h.id where t.amount <> h.amount or t.kind <> 'hold' order by h.id limit 1),
	'')
$$;
-- +goose StatementEnd

-- What kind of accounts held after the movements up to one.
-- +goose StatementBegin
create function ledger_total(upto bigint, kinds text[]) returns bigint language sql stable security definer set search_path = public, pg_temp set enable_seqscan = on as
$$ select (coalesce((select sum(t.amount) from transfer t join account a on a.id = t.credit where t.id <= upto and a.kind = any (kinds)), 0)
	- coalesce((select sum(t.amount) from transfer t join account a on a.id = t.debit where t.id <= upto and a.kind = any (kinds)), 0))::bigint $$;
-- +goose StatementEnd

-- The hash of a proof: of the one before, of all movements since then, and of its own numbers.
-- +goose StatementBegin
create function ledger_proof_hash(p ledger_proof, since bigint) returns bytea language sql stable security definer set search_path = public, pg_temp as
$$ select sha256(p.previous
	|| sha256(coalesce((select string_agg(t.hash, ''::bytea order by t.id) from transfer t where t.id > since and t.id <= p.last), ''::bytea))
	|| convert_to(concat_ws('|', p.day, p.last, p.transfers, p.issued, p.people, p.budgets, p.held, p.expired, p.sound), 'UTF8')) $$;
-- +goose StatementEnd

-- Proves the ledger for a day, once. A fault stops all movements.
-- +goose StatementBegin
create function ledger_prove(the_day date, upto bigint, at timestamptz) returns ledger_proof
language plpgsql security definer set search_path = public, pg_temp as
$$ declare p ledger_proof; before ledger_proof; begin
	perform pg_advisory_xact_lock(hashtext('ledger_prove'));
	select * into p from ledger_proof x where x.day >= the_day order by x.day desc limit 1;
	if p.day is not null then return p; end if;
	select * into before from ledger_proof x order by x.day desc limit 1;
	p.day := the_day; p.made_at := at; p.last := greatest(upto, coalesce(before.last, 0));
	p.previous := coalesce(before.hash, sha256('saruar'));
	p.transfers := (select count(*) from transfer t where t.id <= p.last);
	p.issued := -ledger_total(p.last, array['issue']);
	p.people := ledger_total(p.last, array['person', 'project', 'partner']);
	p.budgets := ledger_total(p.last, array['budget']);
	p.held := ledger_total(p.last, array['hold']);
	p.expired := ledger_total(p.last, array['expired']);
	p.finding := ledger_fault();
	if p.finding = '' and before.day is not null and before.hash <> ledger_proof_hash(before,
		coalesce((select x.last from ledger_proof x where x.day < before.day order by x.day desc limit 1), 0)) then
		p.finding := 'proof ' || before.day;
	end if;
	p.sound := p.finding = '';
	p.hash := ledger_proof_hash(p, coalesce(before.last, 0));
	insert into ledger_proof values (p.*);
	insert into ledger_proof_region
	select the_day, r.region, count(*), sum(b.amount)
	from account a join account_balance b on b.account = a.id join person r on r.number = a.person
	where a.kind = 'person' and b.amount > 0 and r.region is not null group by r.region having count(*) >= 5;
	if not p.sound then
		update ledger_state set stopped_at = coalesce(stopped_at, at), why = case when stopped_at is null then p.finding else why end;
	end if;
	return p;
end $$;
-- +goose StatementEnd

-- Lets tokens move again after a person has looked. The fault must be gone.
-- +goose StatementBegin
create function ledger_resume() returns text language plpgsql security definer set search_path = public, pg_temp as
$$ declare finding text := ledger_fault(); begin
	if finding = '' then
		update ledger_state set stopped_at = null, why = '';
	end if;
	return finding;
end $$;
-- +goose StatementEnd

-- How much of an account came in until a moment and is still there. What is put aside counts as gone: it was the oldest.
-- +goose StatementBegin
create function ledger_older(the_account bigint, until timestamptz) returns bigint language plpgsql stable security definer set search_path = public, pg_temp as
$$ begin return (
	select greatest(least(b.amount, coalesce((
		select max(t.credited) from transfer t where t.credit = the_account and t.credited > b.credited - b.amount and t.made_at <= until
	), 0) - (b.credited - b.amount)), 0)
	from account_balance b where b.account = the_account and b.stripe = 0
); end $$;
-- +goose StatementEnd

-- +goose Down
drop function ledger_older, ledger_resume, ledger_prove, ledger_proof_hash, ledger_total, ledger_fault, ledger_barrier;
drop table ledger_proof_region;
