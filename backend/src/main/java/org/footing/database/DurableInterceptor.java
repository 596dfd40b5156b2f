package org.footing.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Stands around the transaction: commit first, then the sync, then the answer. */
@Durable
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class DurableInterceptor {

    @Inject
    GroupSync sync;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object syncAfterCommit(InvocationContext act) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException(
                    act.getMethod() + " runs inside a transaction, which would commit after the sync");
        }
        var result = act.proceed();
        sync.await();
        return result;
    }
}
