-- What the running program may do: everything to rows, nothing to tables, and nothing but reading to the audit log, which it adds to by
-- a function. Run after every migration by the role that owns the tables.
do $$ begin
	if not exists (select from pg_roles where rolname = 'saruar_program') then
		create role saruar_program nologin;
	end if;
exception when duplicate_object or unique_violation then -- another database of this server was quicker
end $$;
do $$ begin
	if not pg_has_role(current_user, 'saruar_program', 'member') then
		execute format('grant saruar_program to %I', current_user);
	end if;
end $$;
grant usage on schema public to saruar_program;
grant select, insert, update, delete on all tables in schema public to saruar_program;
grant usage, select on all sequences in schema public to saruar_program;
revoke insert, update, delete, truncate on audit, audit_head from saruar_program;
-- Tokens move by ledger_post, ledger_post_one, ledger_hold, ledger_settle and ledger_forget, which the tables' owner runs, and by nothing else.
revoke insert, update, delete, truncate on account, account_balance, transfer, hold, ledger_state, ledger_proof, ledger_proof_region from saruar_program;
revoke execute on function ledger_move, ledger_take, ledger_put, ledger_lock from public;
-- What happened with tasks is only added.
revoke update, delete, truncate on deed from saruar_program;
-- Thanks are given, taken back and settled by functions alone; only their words can be taken out.
revoke insert, update, delete, truncate on thanks from saruar_program;
grant update (reason) on thanks to saruar_program;
revoke execute on function thanks_post, thanks_allow, thanks_locked, thanks_back from public;
